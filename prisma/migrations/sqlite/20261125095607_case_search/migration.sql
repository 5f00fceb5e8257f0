-- DropIndex
DROP INDEX "Case_officeId_closedOn_idx";

-- DropIndex
DROP INDEX "Visit_caseId_idx";

-- CreateIndex
CREATE INDEX "Case_closedOn_openedOn_idx" ON "Case"("closedOn", "openedOn");

-- CreateIndex
CREATE INDEX "Visit_officeId_caseId_idx" ON "Visit"("officeId", "caseId");
