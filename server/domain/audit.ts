/** What was done to which kind of thing: fixed words, so that a log can be read without looking anything up. */
export type AuditDraft = {
  /** `visit_saved`, `settings_saved`, `user_locked` …: verb in the past, subject first. */
  action: string;
  /** `visit`, `case`, `settings` …; null: the office as a whole. */
  subjectKind: string | null;
  subjectId: string | null;
  /** Names of the fields that changed; never their values (R35, P13). */
  fields: readonly string[];
};

export function auditOf(
  action: string,
  subject: { kind: string; id: string } | null = null,
  fields: readonly string[] = [],
): AuditDraft {
  return { action, subjectKind: subject?.kind ?? null, subjectId: subject?.id ?? null, fields };
}

/** Names of the fields in which two versions of one thing differ, in the order of the later one. */
export function changedFields<T extends object>(before: Partial<T>, after: T): readonly string[] {
  const earlier = before as Readonly<Record<string, unknown>>;
  return Object.entries(after)
    .filter(([name, value]) => JSON.stringify(earlier[name]) !== JSON.stringify(value))
    .map(([name]) => name);
}
