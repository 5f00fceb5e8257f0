-- AlterTable
ALTER TABLE "Outcome" ADD COLUMN     "validFrom" TEXT,
ADD COLUMN     "validTo" TEXT;

-- AlterTable
ALTER TABLE "Ticket" ADD COLUMN     "visitId" TEXT;

-- AlterTable
ALTER TABLE "Visit" ADD COLUMN     "ageBand" TEXT,
ADD COLUMN     "area" TEXT,
ADD COLUMN     "caseId" TEXT,
ADD COLUMN     "consentCallbackOn" TEXT,
ADD COLUMN     "consentJobcenterOn" TEXT,
ADD COLUMN     "crisisIntervention" BOOLEAN,
ADD COLUMN     "deadlineHintGiven" BOOLEAN,
ADD COLUMN     "decisionObtained" BOOLEAN,
ADD COLUMN     "existenceSecured" BOOLEAN,
ADD COLUMN     "factsEstablished" BOOLEAN,
ADD COLUMN     "gender" TEXT,
ADD COLUMN     "hour" INTEGER,
ADD COLUMN     "household" TEXT,
ADD COLUMN     "interpreter" TEXT,
ADD COLUMN     "krmBefore" TEXT,
ADD COLUMN     "legalState" TEXT,
ADD COLUMN     "reactionKind" TEXT,
ADD COLUMN     "remedyAfter" TEXT,
ADD COLUMN     "remedyBefore" TEXT,
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "state" TEXT NOT NULL DEFAULT 'complete',
ADD COLUMN     "waitMinutes" INTEGER;

-- CreateTable
CREATE TABLE "VisitReferral" (
    "visitId" TEXT NOT NULL,
    "code" TEXT NOT NULL,

    CONSTRAINT "VisitReferral_pkey" PRIMARY KEY ("visitId","code")
);

-- CreateTable
CREATE TABLE "Case" (
    "id" TEXT NOT NULL,
    "officeId" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "reference" TEXT NOT NULL,
    "openedOn" TEXT NOT NULL,
    "closedOn" TEXT,

    CONSTRAINT "Case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FollowUp" (
    "id" TEXT NOT NULL,
    "officeId" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "caseId" TEXT,
    "visitId" TEXT,
    "dueOn" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "waitingFor" TEXT,
    "askedOn" TEXT,
    "answeredOn" TEXT,
    "doneOn" TEXT,

    CONSTRAINT "FollowUp_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Suggestion" (
    "id" TEXT NOT NULL,
    "officeId" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "concern" TEXT,
    "text" TEXT NOT NULL,
    "addressedTo" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "reason" TEXT,
    "proposedOn" TEXT NOT NULL,
    "answeredOn" TEXT,

    CONSTRAINT "Suggestion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClientView" (
    "id" TEXT NOT NULL,
    "officeId" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "concern" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "notedOn" TEXT NOT NULL,
    "releasedOn" TEXT,
    "releasedBy" TEXT,

    CONSTRAINT "ClientView_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ExpertView" (
    "id" TEXT NOT NULL,
    "officeId" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "quarter" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "concern" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "ExpertView_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PolicyEvent" (
    "id" TEXT NOT NULL,
    "officeId" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "date" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "concerns" JSONB NOT NULL,

    CONSTRAINT "PolicyEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Absence" (
    "id" TEXT NOT NULL,
    "officeId" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "fromDate" TEXT NOT NULL,
    "toDate" TEXT NOT NULL,
    "kind" TEXT NOT NULL,

    CONSTRAINT "Absence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Appointment" (
    "id" TEXT NOT NULL,
    "officeId" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "date" TEXT NOT NULL,
    "time" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "language" TEXT NOT NULL,
    "interpreter" TEXT,
    "caseId" TEXT,
    "state" TEXT NOT NULL,
    "ticketId" TEXT,

    CONSTRAINT "Appointment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SealedText" (
    "id" TEXT NOT NULL,
    "officeId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "visitId" TEXT,
    "caseId" TEXT,
    "sealed" TEXT NOT NULL,
    "keyId" TEXT NOT NULL,
    "keepUntil" TEXT NOT NULL,

    CONSTRAINT "SealedText_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" SERIAL NOT NULL,
    "officeId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "actorKind" TEXT NOT NULL,
    "actorId" TEXT,
    "action" TEXT NOT NULL,
    "subjectKind" TEXT,
    "subjectId" TEXT,
    "fields" JSONB,
    "seq" INTEGER,
    "previousHash" TEXT,
    "hash" TEXT,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RetentionRun" (
    "id" TEXT NOT NULL,
    "officeId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "counts" JSONB NOT NULL,

    CONSTRAINT "RetentionRun_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReferralTarget" (
    "version" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "order" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "contact" TEXT,
    "verify" BOOLEAN NOT NULL DEFAULT false,
    "validFrom" TEXT,
    "validTo" TEXT,

    CONSTRAINT "ReferralTarget_pkey" PRIMARY KEY ("version","code")
);

-- CreateIndex
CREATE UNIQUE INDEX "Case_reference_key" ON "Case"("reference");

-- CreateIndex
CREATE INDEX "Case_officeId_closedOn_idx" ON "Case"("officeId", "closedOn");

-- CreateIndex
CREATE INDEX "Case_officeId_openedOn_idx" ON "Case"("officeId", "openedOn");

-- CreateIndex
CREATE INDEX "FollowUp_officeId_doneOn_dueOn_idx" ON "FollowUp"("officeId", "doneOn", "dueOn");

-- CreateIndex
CREATE INDEX "FollowUp_caseId_idx" ON "FollowUp"("caseId");

-- CreateIndex
CREATE INDEX "FollowUp_visitId_idx" ON "FollowUp"("visitId");

-- CreateIndex
CREATE INDEX "Suggestion_officeId_proposedOn_idx" ON "Suggestion"("officeId", "proposedOn");

-- CreateIndex
CREATE INDEX "ClientView_officeId_notedOn_idx" ON "ClientView"("officeId", "notedOn");

-- CreateIndex
CREATE INDEX "ExpertView_officeId_quarter_idx" ON "ExpertView"("officeId", "quarter");

-- CreateIndex
CREATE INDEX "PolicyEvent_officeId_date_idx" ON "PolicyEvent"("officeId", "date");

-- CreateIndex
CREATE INDEX "Absence_officeId_toDate_idx" ON "Absence"("officeId", "toDate");

-- CreateIndex
CREATE INDEX "Appointment_officeId_date_idx" ON "Appointment"("officeId", "date");

-- CreateIndex
CREATE INDEX "SealedText_officeId_keepUntil_idx" ON "SealedText"("officeId", "keepUntil");

-- CreateIndex
CREATE INDEX "SealedText_visitId_idx" ON "SealedText"("visitId");

-- CreateIndex
CREATE INDEX "SealedText_caseId_idx" ON "SealedText"("caseId");

-- CreateIndex
CREATE INDEX "AuditEntry_officeId_at_idx" ON "AuditEntry"("officeId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "AuditEntry_officeId_seq_key" ON "AuditEntry"("officeId", "seq");

-- CreateIndex
CREATE INDEX "RetentionRun_officeId_at_idx" ON "RetentionRun"("officeId", "at");

-- CreateIndex
CREATE INDEX "Visit_officeId_state_idx" ON "Visit"("officeId", "state");

-- CreateIndex
CREATE INDEX "Visit_caseId_idx" ON "Visit"("caseId");

-- AddForeignKey
ALTER TABLE "VisitReferral" ADD CONSTRAINT "VisitReferral_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "Visit"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Case" ADD CONSTRAINT "Case_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FollowUp" ADD CONSTRAINT "FollowUp_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FollowUp" ADD CONSTRAINT "FollowUp_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Suggestion" ADD CONSTRAINT "Suggestion_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClientView" ADD CONSTRAINT "ClientView_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExpertView" ADD CONSTRAINT "ExpertView_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PolicyEvent" ADD CONSTRAINT "PolicyEvent_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Absence" ADD CONSTRAINT "Absence_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Appointment" ADD CONSTRAINT "Appointment_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SealedText" ADD CONSTRAINT "SealedText_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditEntry" ADD CONSTRAINT "AuditEntry_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RetentionRun" ADD CONSTRAINT "RetentionRun_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReferralTarget" ADD CONSTRAINT "ReferralTarget_version_fkey" FOREIGN KEY ("version") REFERENCES "Catalogue"("version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Visits stored so far: without an outcome they are still to be recorded (C6).
UPDATE "Visit" SET "state" = 'open' WHERE "outcome" IS NULL;
