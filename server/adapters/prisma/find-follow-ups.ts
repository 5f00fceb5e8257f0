import type { Prisma } from "#generated/sqlite/client.ts";
import type { Reader } from "./database.ts";

type Row = Prisma.FollowUpGetPayload<object>;

/** Of these cases and contacts, what is due first. */
export async function findFollowUps(
  reader: Reader,
  officeId: string,
  of: { caseIds: readonly string[]; visitIds: readonly string[] },
): Promise<Row[]> {
  const rows = await reader.followUp.findMany({
    where: { OR: [{ caseId: { in: [...of.caseIds] } }, { visitId: { in: [...of.visitIds] } }] },
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
  });
  // Named in the question, the office would be the index: all of its follow-ups would be read.
  return rows.filter((row) => row.officeId === officeId);
}
