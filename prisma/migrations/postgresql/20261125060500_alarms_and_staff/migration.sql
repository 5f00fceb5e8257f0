-- AlterTable
ALTER TABLE "Desk" ADD COLUMN     "staffId" TEXT,
ADD COLUMN     "staffName" TEXT;

-- AlterTable
ALTER TABLE "Office" ADD COLUMN     "alarms" JSONB;
