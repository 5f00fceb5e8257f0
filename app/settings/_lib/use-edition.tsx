"use client";
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from "react";
import { useStaffLanguage } from "#app/_i18n/staff-intl.tsx";
import type { RefusalCode } from "#app/_lib/queue-socket.ts";
import { useUnsavedGuard } from "#app/_lib/use-unsaved-guard.ts";
import type { Catalogue } from "#server/domain/catalogue.ts";
import { applyChanges, changesBetween, checkEdition, type EditionProblems } from "#server/domain/catalogue-edition.ts";
import type { PlainDate } from "#server/domain/time.ts";
import { localDate } from "#server/domain/zoned-time.ts";
import type { CatalogueVersionReply } from "#server/protocol/catalogue.ts";
import { findCollisions, fitsOneMessage } from "./edition-draft.ts";
import { countSummary, type EditionSummary, summariseEdition } from "./edition-summary.ts";
import { useSettings } from "./use-settings.tsx";

export type Edition = {
  base: CatalogueVersionReply;
  /** The base with everything that is not published yet. */
  draft: Catalogue;
  today: PlainDate;
  summary: EditionSummary;
  count: number;
  check(next: Catalogue): EditionProblems;
  /** False: it would be more than one message carries; nothing is changed. */
  change(next: Catalogue): boolean;
};

type EditionView = {
  edition: Edition | null;
  refusal: RefusalCode | null;
  /** Somebody else published meanwhile; codes in which both changed the same. */
  overtaken: readonly string[] | null;
  isPublishing: boolean;
  /** Name of the version that this page published last. */
  published: string | null;
  isBroken: boolean;
  want(): void;
  discard(): void;
  publish(): Promise<boolean>;
};

const EditionContext = createContext<EditionView | null>(null);

export function useEditionView(): EditionView {
  const view = useContext(EditionContext);
  if (!view) throw new Error("parts of the catalogue outside of EditionProvider");
  return view;
}

/** The edition to work on; null until it is there. The first who asks has it read. */
export function useEdition(): Edition | null {
  const { edition, want } = useEditionView();
  useEffect(want, [want]);
  return edition;
}

/** One draft for all pages of the catalogue, kept until it is published; it follows what others publish (V3). */
export function EditionProvider({ children }: { children: ReactNode }) {
  const { send, connected, changed, stored } = useSettings();
  const { locale } = useStaffLanguage();
  const [isWanted, setIsWanted] = useState(false);
  const [base, setBase] = useState<CatalogueVersionReply | null>(null);
  const [draft, setDraft] = useState<Catalogue | null>(null);
  const [refusal, setRefusal] = useState<RefusalCode | null>(null);
  const [overtaken, setOvertaken] = useState<readonly string[] | null>(null);
  const [isPublishing, setIsPublishing] = useState(false);
  const [published, setPublished] = useState<string | null>(null);
  const latest = useRef({ base, draft, send });
  latest.current = { base, draft, send };
  const isOwnPublication = useRef(false);
  const today = localDate(new Date().toISOString(), stored.settings.timeZone);
  const want = useCallback(() => setIsWanted(true), []);

  const read = useCallback(async () => {
    // The server tells of a new version before it answers who has published it.
    if (isOwnPublication.current) return;
    const reply = await latest.current.send("catalogue:read-version", { version: null });
    if (!reply.ok) return setRefusal(reply.code);
    const known = latest.current;
    if (known.base?.version === reply.data.version) return;
    setBase(reply.data);
    if (!known.base || !known.draft) return setDraft(reply.data);
    // What was typed stays, on top of what somebody else has published.
    const mine = changesBetween(known.base, known.draft);
    setDraft(applyChanges(reply.data, mine));
    const isDirty = known.draft !== known.base && JSON.stringify(mine) !== noChanges;
    if (isDirty) setOvertaken(findCollisions(mine, changesBetween(known.base, reply.data)));
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: counts up when somebody has published.
  useEffect(() => {
    if (isWanted && connected) void read();
  }, [isWanted, connected, changed.catalogue, read]);

  const summary = useMemo(() => base && draft && summariseEdition(base, draft, locale), [base, draft, locale]);
  const count = summary ? countSummary(summary) : 0;
  useUnsavedGuard(count > 0);

  async function publish(): Promise<boolean> {
    if (!base || !draft || isPublishing) return false;
    setIsPublishing(true);
    isOwnPublication.current = true;
    const reply = await send("catalogue:publish", { baseVersion: base.version, changes: toPayload(base, draft) });
    setIsPublishing(false);
    isOwnPublication.current = false;
    setRefusal(reply.ok ? null : reply.code);
    if (!reply.ok) {
      if (reply.code === "record_conflict") await read();
      return false;
    }
    setPublished(reply.data.version);
    setOvertaken(null);
    const fresh = await latest.current.send("catalogue:read-version", { version: null });
    if (!fresh.ok) return true;
    setBase(fresh.data);
    setDraft(fresh.data);
    return true;
  }

  const edition = base &&
    draft &&
    summary && {
      base,
      draft,
      today,
      summary,
      count,
      check: (next: Catalogue) => checkEdition(base, next, base.usedCodes, today),
      change(next: Catalogue) {
        if (!fitsOneMessage(changesBetween(base, next))) return false;
        setDraft(next);
        setPublished(null);
        setRefusal(null);
        return true;
      },
    };
  const view: EditionView = {
    edition,
    refusal,
    overtaken,
    isPublishing,
    published,
    isBroken: edition !== null && count > 0 && edition.check(edition.draft).size > 0,
    want,
    discard() {
      setDraft(base);
      setOvertaken(null);
      setRefusal(null);
    },
    publish,
  };
  return <EditionContext value={view}>{children}</EditionContext>;
}

const noChanges = JSON.stringify({ concerns: [], outcomes: [], referralTargets: [] });

/** The same with lists of its own: what goes over the wire may be changed by nobody else. */
function toPayload(base: Catalogue, draft: Catalogue) {
  const { concerns, outcomes, referralTargets } = changesBetween(base, draft);
  return {
    concerns: concerns.map(({ legalRefs, ...patch }) => ({
      ...patch,
      ...(legalRefs ? { legalRefs: [...legalRefs] } : {}),
    })),
    outcomes: [...outcomes],
    referralTargets: [...referralTargets],
  };
}
