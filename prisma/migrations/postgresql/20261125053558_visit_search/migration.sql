-- DropIndex
DROP INDEX "Visit_officeId_outcome_idx";

-- DropIndex
DROP INDEX "VisitConcern_code_idx";

-- AlterTable
ALTER TABLE "VisitConcern" ADD COLUMN     "date" TEXT;

-- What is stored already
UPDATE "VisitConcern" SET "date" = (SELECT "date" FROM "Visit" WHERE "Visit"."id" = "VisitConcern"."visitId");

-- CreateIndex
CREATE INDEX "Visit_outcome_date_idx" ON "Visit"("outcome", "date");

-- CreateIndex
CREATE INDEX "VisitConcern_code_date_idx" ON "VisitConcern"("code", "date");
