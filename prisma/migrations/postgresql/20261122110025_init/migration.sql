-- CreateTable
CREATE TABLE "Office" (
    "id" TEXT NOT NULL,
    "epoch" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "settings" JSONB NOT NULL,
    "dayDate" TEXT NOT NULL,
    "numberOffset" INTEGER NOT NULL,
    "drawnCount" INTEGER NOT NULL DEFAULT 0,
    "drawingStopped" BOOLEAN NOT NULL DEFAULT false,
    "dayClosedAt" TIMESTAMP(3),
    "callSeq" INTEGER NOT NULL DEFAULT 0,
    "recentCalls" JSONB NOT NULL,

    CONSTRAINT "Office_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Desk" (
    "id" TEXT NOT NULL,
    "officeId" TEXT NOT NULL,
    "room" TEXT NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "order" INTEGER NOT NULL,
    "openedAt" TIMESTAMP(3),
    "pausedUntil" TIMESTAMP(3),
    "waitForNext" BOOLEAN NOT NULL DEFAULT false,
    "lastCallAt" TIMESTAMP(3),
    "lastCallTicketId" TEXT,

    CONSTRAINT "Desk_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Ticket" (
    "id" TEXT NOT NULL,
    "officeId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "drawnAt" TIMESTAMP(3) NOT NULL,
    "concern" TEXT,
    "urgency" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "wantsMoreTime" BOOLEAN NOT NULL,
    "wantsFetching" BOOLEAN NOT NULL,
    "wantsInterpreter" BOOLEAN NOT NULL,
    "hasAppointment" BOOLEAN NOT NULL,
    "promisedLow" INTEGER,
    "promisedHigh" INTEGER,
    "phoneToken" TEXT NOT NULL,
    "queuedAt" TIMESTAMP(3) NOT NULL,
    "placement" TEXT NOT NULL,
    "reservedDeskId" TEXT,
    "deskId" TEXT,
    "firstCalledAt" TIMESTAMP(3),
    "calledAt" TIMESTAMP(3),
    "announcedAt" TIMESTAMP(3),
    "callSeq" INTEGER,
    "callCount" INTEGER NOT NULL DEFAULT 0,
    "recallCount" INTEGER NOT NULL DEFAULT 0,
    "startedAt" TIMESTAMP(3),
    "wayMs" INTEGER,
    "interruptedAt" TIMESTAMP(3),
    "interruptedMs" INTEGER NOT NULL DEFAULT 0,
    "closedAt" TIMESTAMP(3),

    CONSTRAINT "Ticket_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TicketEvent" (
    "officeId" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "changeId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "type" TEXT NOT NULL,
    "actorKind" TEXT NOT NULL,
    "actorId" TEXT,
    "ticketId" TEXT,
    "deskId" TEXT,

    CONSTRAINT "TicketEvent_pkey" PRIMARY KEY ("officeId","seq")
);

-- CreateTable
CREATE TABLE "Visit" (
    "id" TEXT NOT NULL,
    "officeId" TEXT NOT NULL,
    "ticketId" TEXT,
    "ticketNumber" INTEGER,
    "date" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "statedConcern" TEXT,
    "outcome" TEXT,
    "language" TEXT NOT NULL,
    "talkMinutes" INTEGER,
    "catalogueVersion" TEXT NOT NULL,

    CONSTRAINT "Visit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "VisitConcern" (
    "visitId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "code" TEXT NOT NULL,

    CONSTRAINT "VisitConcern_pkey" PRIMARY KEY ("visitId","position")
);

-- CreateTable
CREATE TABLE "TicketStatistic" (
    "id" SERIAL NOT NULL,
    "officeId" TEXT NOT NULL,
    "date" TEXT NOT NULL,
    "hour" INTEGER NOT NULL,
    "tile" TEXT,
    "waitMinutes" INTEGER,
    "wayMinutes" INTEGER,
    "talkMinutes" INTEGER,
    "calls" INTEGER NOT NULL,
    "promisedLow" INTEGER,
    "promisedHigh" INTEGER,
    "ending" TEXT NOT NULL,

    CONSTRAINT "TicketStatistic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Catalogue" (
    "version" TEXT NOT NULL,
    "seededAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Catalogue_pkey" PRIMARY KEY ("version")
);

-- CreateTable
CREATE TABLE "Concern" (
    "version" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "parent" TEXT,
    "order" INTEGER NOT NULL,
    "labels" JSONB NOT NULL,
    "hint" JSONB,
    "icon" TEXT,
    "legalRefs" JSONB NOT NULL,
    "legalRefsUntil20260630" JSONB,
    "responsibility" TEXT NOT NULL,
    "municipal" BOOLEAN NOT NULL,
    "urgency" INTEGER NOT NULL,
    "kiosk" BOOLEAN NOT NULL,
    "krmDefault" TEXT NOT NULL,
    "baStatisticsGroup" TEXT,
    "executedBy" JSONB,
    "note" TEXT,
    "seedRefs" JSONB NOT NULL,
    "validFrom" TEXT,
    "validTo" TEXT,

    CONSTRAINT "Concern_pkey" PRIMARY KEY ("version","code")
);

-- CreateTable
CREATE TABLE "OutcomeGroup" (
    "version" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "labels" JSONB NOT NULL,

    CONSTRAINT "OutcomeGroup_pkey" PRIMARY KEY ("version","code")
);

-- CreateTable
CREATE TABLE "Outcome" (
    "version" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "group" TEXT NOT NULL,
    "labels" JSONB NOT NULL,
    "definition" TEXT NOT NULL,
    "final" BOOLEAN NOT NULL,
    "countsForLawsuitAvoided" BOOLEAN NOT NULL,
    "seedRefs" JSONB NOT NULL,

    CONSTRAINT "Outcome_pkey" PRIMARY KEY ("version","code")
);

-- CreateTable
CREATE TABLE "Device" (
    "id" TEXT NOT NULL,
    "officeId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "secretHash" TEXT NOT NULL,
    "pairedAt" TIMESTAMP(3) NOT NULL,
    "lastSeenAt" TIMESTAMP(3),
    "revokedAt" TIMESTAMP(3),

    CONSTRAINT "Device_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Pairing" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "userCodeHash" TEXT NOT NULL,
    "deviceCodeHash" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "lastPollAt" TIMESTAMP(3),
    "officeId" TEXT,
    "name" TEXT,
    "approvedAt" TIMESTAMP(3),
    "claimedAt" TIMESTAMP(3),

    CONSTRAINT "Pairing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OneTimeLink" (
    "tokenHash" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "officeId" TEXT,
    "deviceKind" TEXT,
    "deviceName" TEXT,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "usedAt" TIMESTAMP(3),

    CONSTRAINT "OneTimeLink_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateTable
CREATE TABLE "User" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "username" TEXT,
    "displayUsername" TEXT,
    "officeId" TEXT NOT NULL,
    "roles" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" TEXT NOT NULL,
    "accountId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" TIMESTAMP(3),
    "refreshTokenExpiresAt" TIMESTAMP(3),
    "scope" TEXT,
    "password" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Verification" (
    "id" TEXT NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Verification_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Desk_officeId_idx" ON "Desk"("officeId");

-- CreateIndex
CREATE UNIQUE INDEX "Ticket_phoneToken_key" ON "Ticket"("phoneToken");

-- CreateIndex
CREATE UNIQUE INDEX "Ticket_deskId_key" ON "Ticket"("deskId");

-- CreateIndex
CREATE UNIQUE INDEX "Ticket_officeId_number_key" ON "Ticket"("officeId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Visit_ticketId_key" ON "Visit"("ticketId");

-- CreateIndex
CREATE INDEX "Visit_officeId_date_idx" ON "Visit"("officeId", "date");

-- CreateIndex
CREATE INDEX "Visit_officeId_outcome_idx" ON "Visit"("officeId", "outcome");

-- CreateIndex
CREATE INDEX "VisitConcern_code_idx" ON "VisitConcern"("code");

-- CreateIndex
CREATE INDEX "TicketStatistic_officeId_date_idx" ON "TicketStatistic"("officeId", "date");

-- CreateIndex
CREATE UNIQUE INDEX "Device_secretHash_key" ON "Device"("secretHash");

-- CreateIndex
CREATE INDEX "Device_officeId_idx" ON "Device"("officeId");

-- CreateIndex
CREATE UNIQUE INDEX "Pairing_userCodeHash_key" ON "Pairing"("userCodeHash");

-- CreateIndex
CREATE UNIQUE INDEX "Pairing_deviceCodeHash_key" ON "Pairing"("deviceCodeHash");

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE UNIQUE INDEX "User_username_key" ON "User"("username");

-- CreateIndex
CREATE UNIQUE INDEX "Session_token_key" ON "Session"("token");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "Account_userId_idx" ON "Account"("userId");

-- CreateIndex
CREATE INDEX "Verification_identifier_idx" ON "Verification"("identifier");

-- AddForeignKey
ALTER TABLE "Desk" ADD CONSTRAINT "Desk_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ticket" ADD CONSTRAINT "Ticket_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TicketEvent" ADD CONSTRAINT "TicketEvent_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Visit" ADD CONSTRAINT "Visit_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VisitConcern" ADD CONSTRAINT "VisitConcern_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "Visit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TicketStatistic" ADD CONSTRAINT "TicketStatistic_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Concern" ADD CONSTRAINT "Concern_version_fkey" FOREIGN KEY ("version") REFERENCES "Catalogue"("version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutcomeGroup" ADD CONSTRAINT "OutcomeGroup_version_fkey" FOREIGN KEY ("version") REFERENCES "Catalogue"("version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Outcome" ADD CONSTRAINT "Outcome_version_fkey" FOREIGN KEY ("version") REFERENCES "Catalogue"("version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Device" ADD CONSTRAINT "Device_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
