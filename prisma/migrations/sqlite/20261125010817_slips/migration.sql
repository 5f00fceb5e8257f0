-- CreateTable
CREATE TABLE "Slip" (
    "ticketId" TEXT NOT NULL PRIMARY KEY,
    "state" TEXT NOT NULL,
    CONSTRAINT "Slip_ticketId_fkey" FOREIGN KEY ("ticketId") REFERENCES "Ticket" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
