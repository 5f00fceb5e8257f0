-- AlterTable
ALTER TABLE "Ticket" ADD COLUMN "letsPassId" TEXT;
