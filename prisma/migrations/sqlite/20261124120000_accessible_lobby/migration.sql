-- AlterTable
ALTER TABLE "Device" ADD COLUMN "config" JSONB;

-- AlterTable
ALTER TABLE "Office" ADD COLUMN "announcements" JSONB;

-- AlterTable
ALTER TABLE "Ticket" ADD COLUMN "postponedAt" DATETIME;

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

-- CreateIndex
CREATE INDEX "Feedback_officeId_date_idx" ON "Feedback"("officeId", "date");
