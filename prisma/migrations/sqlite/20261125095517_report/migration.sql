-- CreateTable
CREATE TABLE "ReportSnapshot" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "officeId" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "frozenAt" DATETIME NOT NULL,
    "frozenBy" TEXT,
    "catalogueVersion" TEXT NOT NULL,
    "legalAsOf" TEXT NOT NULL,
    "documents" TEXT NOT NULL,
    "figures" TEXT NOT NULL,
    CONSTRAINT "ReportSnapshot_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReportText" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "officeId" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "chapter" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "ReportText_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "HistoricValue" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "officeId" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "figure" TEXT NOT NULL,
    "row" TEXT NOT NULL,
    "column" TEXT NOT NULL,
    "value" REAL NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "HistoricValue_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "ReportSnapshot_officeId_year_version_key" ON "ReportSnapshot"("officeId", "year", "version");

-- CreateIndex
CREATE UNIQUE INDEX "ReportText_officeId_year_chapter_key" ON "ReportText"("officeId", "year", "chapter");

-- CreateIndex
CREATE UNIQUE INDEX "HistoricValue_officeId_year_figure_row_column_key" ON "HistoricValue"("officeId", "year", "figure", "row", "column");
