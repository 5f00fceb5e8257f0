import { isRecordedDate } from "./recorded-date.ts";
import { mayUseConcern, type RegisterContext, type RegisterEntry, type RegisterRefusal } from "./register-entry.ts";
import { err, ok, type Result } from "./result.ts";
import type { ConcernCode } from "./ticket.ts";
import type { PlainDate } from "./time.ts";

export type ClientViewContent = {
  concern: ConcernCode;
  text: string;
  /** BCP 47 tag of the text. */
  language: string;
  /** `2026-11`. A day beside a concern would lead to the visit it came from. */
  month: string;
};

/** A short statement of a client. Nothing in it, and nothing it stands beside, leads to a visit or a case (G3). */
export type ClientView = RegisterEntry & ClientViewContent & Release;

/** Both null: a draft, which the report never uses. */
type Release = { releasedOn: PlainDate | null; releasedBy: string | null };

/** The statement as it may be stored. Whoever changes a released one has to release it again (G3). */
export function reviseClientView(
  before: (ClientViewContent & Release) | null,
  draft: ClientViewContent,
  { today, catalogue }: RegisterContext,
): Result<ClientViewContent & Release, RegisterRefusal> {
  // Whole months: the present one has begun, whatever day it is.
  if (!isRecordedDate(`${draft.month}-01`, today)) return err("date_invalid");
  const chosen = {
    before: before ? [before.concern] : [],
    from: `${draft.month}-01`,
    to: lastDayOf(draft.month),
    catalogue,
  };
  if (!mayUseConcern(draft.concern, chosen)) return err("unknown_concern");
  const isSame = before !== null && contentOf(before) === contentOf(draft);
  return ok({ ...draft, releasedOn: isSame ? before.releasedOn : null, releasedBy: isSame ? before.releasedBy : null });
}

/** Released for the report, or taken back. */
export function releaseClientView<V extends Release>(view: V, release: { by: string; on: PlainDate } | null): V {
  return { ...view, releasedOn: release?.on ?? null, releasedBy: release?.by ?? null };
}

function contentOf({ concern, text, language, month }: ClientViewContent): string {
  return JSON.stringify([concern, text, language, month]);
}

function lastDayOf(month: string): PlainDate {
  const [year, number] = month.split("-").map(Number);
  return new Date(Date.UTC(year ?? 0, number ?? 0, 0)).toISOString().slice(0, 10);
}
