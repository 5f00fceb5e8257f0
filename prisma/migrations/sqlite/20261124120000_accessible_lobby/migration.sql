-- AlterTable
ALTER TABLE "Device" ADD COLUMN "config" JSONB;

-- AlterTable
ALTER TABLE "Office" ADD COLUMN "announcements" JSONB;

-- CreateTable
CREATE TABLE "Feedback" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "officeId" TEXT NOT NULL,
    "date" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "tile" TEXT,
    "helped" TEXT,
    "catalogueVersion" TEXT NOT NULL,
    CONSTRAINT "Feedback_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Ticket" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "officeId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "drawnAt" DATETIME NOT NULL,
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
    "queuedAt" DATETIME NOT NULL,
    "placement" TEXT NOT NULL,
    "reservedDeskId" TEXT,
    "deskId" TEXT,
    "firstCalledAt" DATETIME,
    "calledAt" DATETIME,
    "announcedAt" DATETIME,
    "callSeq" INTEGER,
    "callCount" INTEGER NOT NULL DEFAULT 0,
    "recallCount" INTEGER NOT NULL DEFAULT 0,
    "startedAt" DATETIME,
    "wayMs" INTEGER,
    "interruptedAt" DATETIME,
    "interruptedMs" INTEGER NOT NULL DEFAULT 0,
    "closedAt" DATETIME,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "postponedAt" DATETIME,
    CONSTRAINT "Ticket_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_Ticket" ("announcedAt", "callCount", "callSeq", "calledAt", "closedAt", "concern", "deskId", "drawnAt", "firstCalledAt", "hasAppointment", "id", "interruptedAt", "interruptedMs", "language", "number", "officeId", "phoneToken", "placement", "promisedHigh", "promisedLow", "queuedAt", "recallCount", "reservedDeskId", "startedAt", "status", "urgency", "wantsFetching", "wantsInterpreter", "wantsMoreTime", "wayMs") SELECT "announcedAt", "callCount", "callSeq", "calledAt", "closedAt", "concern", "deskId", "drawnAt", "firstCalledAt", "hasAppointment", "id", "interruptedAt", "interruptedMs", "language", "number", "officeId", "phoneToken", "placement", "promisedHigh", "promisedLow", "queuedAt", "recallCount", "reservedDeskId", "startedAt", "status", "urgency", "wantsFetching", "wantsInterpreter", "wantsMoreTime", "wayMs" FROM "Ticket";
DROP TABLE "Ticket";
ALTER TABLE "new_Ticket" RENAME TO "Ticket";
CREATE UNIQUE INDEX "Ticket_phoneToken_key" ON "Ticket"("phoneToken");
CREATE UNIQUE INDEX "Ticket_deskId_key" ON "Ticket"("deskId");
CREATE UNIQUE INDEX "Ticket_officeId_number_key" ON "Ticket"("officeId", "number");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE INDEX "Feedback_officeId_date_idx" ON "Feedback"("officeId", "date");
