import type { CaseReference } from "#server/domain/case-reference.ts";
import type { Reader } from "./database.ts";

/** References of the office's cases among these, by id. */
export async function findReferences(
  reader: Reader,
  officeId: string,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, CaseReference>> {
  const cases = await reader.case.findMany({
    where: { id: { in: [...new Set(caseIds)] } },
    select: { id: true, officeId: true, reference: true },
  });
  // Named in the question, the office would be the index: all of its cases would be read.
  const own = cases.filter((one) => one.officeId === officeId);
  return new Map(own.map(({ id, reference }) => [id, reference as CaseReference]));
}
