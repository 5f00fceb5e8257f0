-- CreateTable
CREATE TABLE "Slip" (
    "ticketId" TEXT NOT NULL,
    "state" TEXT NOT NULL,

    CONSTRAINT "Slip_pkey" PRIMARY KEY ("ticketId")
);

-- AddForeignKey
ALTER TABLE "Slip" ADD CONSTRAINT "Slip_ticketId_fkey" FOREIGN KEY ("ticketId") REFERENCES "Ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;
