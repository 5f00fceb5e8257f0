-- AlterTable
ALTER TABLE "Office" ADD COLUMN "alarms" JSONB;

-- AlterTable
ALTER TABLE "Desk" ADD COLUMN "staffId" TEXT;
ALTER TABLE "Desk" ADD COLUMN "staffName" TEXT;
