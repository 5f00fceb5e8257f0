-- AlterTable
ALTER TABLE "Device" ADD COLUMN     "config" JSONB;

-- AlterTable
ALTER TABLE "Office" ADD COLUMN     "announcements" JSONB;

-- AlterTable
ALTER TABLE "Ticket" ADD COLUMN     "postponedAt" TIMESTAMP(3),
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "Feedback" (
    "id" TEXT NOT NULL,
    "officeId" TEXT NOT NULL,
    "date" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "tile" TEXT,
    "helped" TEXT,
    "catalogueVersion" TEXT NOT NULL,

    CONSTRAINT "Feedback_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Feedback_officeId_date_idx" ON "Feedback"("officeId", "date");

-- AddForeignKey
ALTER TABLE "Feedback" ADD CONSTRAINT "Feedback_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
