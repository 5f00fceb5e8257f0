-- AlterTable
ALTER TABLE "Outcome" ADD COLUMN "validFrom" TEXT;
ALTER TABLE "Outcome" ADD COLUMN "validTo" TEXT;

-- AlterTable
ALTER TABLE "Ticket" ADD COLUMN "visitId" TEXT;

-- AlterTable, by hand: the engine would write the whole table anew, and its rows are the office's memory.
ALTER TABLE "Visit" ADD COLUMN "state" TEXT NOT NULL DEFAULT 'complete';
ALTER TABLE "Visit" ADD COLUMN "revision" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "Visit" ADD COLUMN "hour" INTEGER;
ALTER TABLE "Visit" ADD COLUMN "reactionKind" TEXT;
ALTER TABLE "Visit" ADD COLUMN "area" TEXT;
ALTER TABLE "Visit" ADD COLUMN "krmBefore" TEXT;
ALTER TABLE "Visit" ADD COLUMN "interpreter" TEXT;
ALTER TABLE "Visit" ADD COLUMN "ageBand" TEXT;
ALTER TABLE "Visit" ADD COLUMN "gender" TEXT;
ALTER TABLE "Visit" ADD COLUMN "household" TEXT;
ALTER TABLE "Visit" ADD COLUMN "crisisIntervention" BOOLEAN;
ALTER TABLE "Visit" ADD COLUMN "existenceSecured" BOOLEAN;
ALTER TABLE "Visit" ADD COLUMN "factsEstablished" BOOLEAN;
ALTER TABLE "Visit" ADD COLUMN "decisionObtained" BOOLEAN;
ALTER TABLE "Visit" ADD COLUMN "deadlineHintGiven" BOOLEAN;
ALTER TABLE "Visit" ADD COLUMN "remedyBefore" TEXT;
ALTER TABLE "Visit" ADD COLUMN "remedyAfter" TEXT;
ALTER TABLE "Visit" ADD COLUMN "legalState" TEXT;
ALTER TABLE "Visit" ADD COLUMN "consentJobcenterOn" TEXT;
ALTER TABLE "Visit" ADD COLUMN "consentCallbackOn" TEXT;
ALTER TABLE "Visit" ADD COLUMN "waitMinutes" INTEGER;
ALTER TABLE "Visit" ADD COLUMN "caseId" TEXT;

-- CreateTable
CREATE TABLE "VisitReferral" (
    "visitId" TEXT NOT NULL,
    "code" TEXT NOT NULL,

    PRIMARY KEY ("visitId", "code"),
    CONSTRAINT "VisitReferral_visitId_fkey" FOREIGN KEY ("visitId") REFERENCES "Visit" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Case" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "officeId" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "reference" TEXT NOT NULL,
    "openedOn" TEXT NOT NULL,
    "closedOn" TEXT,
    CONSTRAINT "Case_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "FollowUp" (
    "id" TEXT NOT NULL PRIMARY KEY,
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
    CONSTRAINT "FollowUp_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "FollowUp_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Suggestion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "officeId" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "concern" TEXT,
    "text" TEXT NOT NULL,
    "addressedTo" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "reason" TEXT,
    "proposedOn" TEXT NOT NULL,
    "answeredOn" TEXT,
    CONSTRAINT "Suggestion_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ClientView" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "officeId" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "concern" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "notedOn" TEXT NOT NULL,
    "releasedOn" TEXT,
    "releasedBy" TEXT,
    CONSTRAINT "ClientView_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ExpertView" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "officeId" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "quarter" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "concern" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    CONSTRAINT "ExpertView_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PolicyEvent" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "officeId" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "date" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "concerns" JSONB NOT NULL,
    CONSTRAINT "PolicyEvent_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Absence" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "officeId" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "fromDate" TEXT NOT NULL,
    "toDate" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    CONSTRAINT "Absence_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Appointment" (
    "id" TEXT NOT NULL PRIMARY KEY,
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
    CONSTRAINT "Appointment_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SealedText" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "officeId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "visitId" TEXT,
    "caseId" TEXT,
    "sealed" TEXT NOT NULL,
    "keyId" TEXT NOT NULL,
    "keepUntil" TEXT NOT NULL,
    CONSTRAINT "SealedText_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "officeId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "actorKind" TEXT NOT NULL,
    "actorId" TEXT,
    "action" TEXT NOT NULL,
    "subjectKind" TEXT,
    "subjectId" TEXT,
    "fields" JSONB,
    "seq" INTEGER,
    "previousHash" TEXT,
    "hash" TEXT,
    CONSTRAINT "AuditEntry_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RetentionRun" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "officeId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "counts" JSONB NOT NULL,
    CONSTRAINT "RetentionRun_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
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

    PRIMARY KEY ("version", "code"),
    CONSTRAINT "ReferralTarget_version_fkey" FOREIGN KEY ("version") REFERENCES "Catalogue" ("version") ON DELETE RESTRICT ON UPDATE CASCADE
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
CREATE INDEX "Visit_caseId_idx" ON "Visit"("caseId");

-- Visits stored so far: without an outcome they are still to be recorded (C6).
UPDATE "Visit" SET "state" = 'open' WHERE "outcome" IS NULL;
