"use client";
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import type { RefusalCode } from "#app/_lib/queue-socket.ts";
import type { Live } from "#app/_lib/use-live.ts";
import { useUnsavedGuard } from "#app/_lib/use-unsaved-guard.ts";
import { Notice } from "#app/_ui/notice.tsx";
import type { CommandName, CommandPayload } from "#server/protocol/commands.ts";
import type { SettingsReply } from "#server/protocol/replies.ts";
import type { Presence } from "#server/protocol/snapshots.ts";
import { checkSettings, finishSettings } from "./check-settings.ts";
import type { FieldProblems } from "./field-problem.ts";
import { draftSettings, type SettingsDraft } from "./settings-draft.ts";

export type SettingsRefusal = { code: RefusalCode; reference: string | null };

export type SettingsView = {
  stored: SettingsReply;
  presence: Presence | null;
  /** Counts up when something is to be asked for again. */
  changed: Live<"settings">["changed"];
  connected: boolean;
  /** Sends a command that changes nothing of what is read here. */
  send: Live<"settings">["send"];
  draft: SettingsDraft;
  change(patch: Partial<SettingsDraft>): void;
  problems: FieldProblems;
  isDirty: boolean;
  /** Somebody else saved while this draft was being written. */
  isOvertaken: boolean;
  isLocked: boolean;
  isSaving: boolean;
  isSaved: boolean;
  refusal: SettingsRefusal | null;
  save(): Promise<void>;
  discard(): void;
  /** Sends another command of this page, then reads what is stored anew. */
  run<N extends CommandName>(name: N, input: CommandPayload<N>): Promise<SettingsRefusal | null>;
};

const SettingsContext = createContext<SettingsView | null>(null);

export function useSettings(): SettingsView {
  const view = useContext(SettingsContext);
  if (!view) throw new Error("settings parts outside of SettingsProvider");
  return view;
}

type SettingsProviderProps = {
  send: Live<"settings">["send"];
  connected: boolean;
  isLocked: boolean;
  presence: Presence | null;
  changed: Live<"settings">["changed"];
  /** While nothing has been read yet. */
  loading: ReactNode;
  children: ReactNode;
};

/** Without settings there is nothing to show: ask again by itself. */
const retryReadMs = 3_000;

export function SettingsProvider(props: SettingsProviderProps) {
  const { send, connected, isLocked, presence, changed, loading, children } = props;
  const t = useTranslations("staff.settings");
  const tRefusals = useTranslations("staff.refusals");
  const [stored, setStored] = useState<SettingsReply | null>(null);
  const [loadRefusal, setLoadRefusal] = useState<RefusalCode | null>(null);
  const [draft, setDraft] = useState<SettingsDraft | null>(null);
  const [base, setBase] = useState("");
  const [isChecked, setIsChecked] = useState(false);
  const [isSaving, setIsSaving] = useState(false);
  const [isSaved, setIsSaved] = useState(false);
  const [refusal, setRefusal] = useState<SettingsRefusal | null>(null);
  const isDirty = draft !== null && JSON.stringify(draft) !== base;
  const dirty = useRef(isDirty);
  dirty.current = isDirty;
  const latestSend = useRef(send);
  latestSend.current = send;
  useUnsavedGuard(isDirty);

  const adopt = useCallback((reply: SettingsReply) => {
    const fresh = draftSettings(reply.settings);
    setDraft(fresh);
    setBase(JSON.stringify(fresh));
    setIsChecked(false);
  }, []);

  const read = useCallback(async () => {
    const reply = await latestSend.current("settings:read", {});
    setLoadRefusal(reply.ok ? null : reply.code);
    if (!reply.ok) return;
    setStored(reply.data);
    // What somebody is writing is never overwritten.
    if (!dirty.current) adopt(reply.data);
  }, [adopt]);

  useEffect(() => {
    if (!connected) return;
    void read();
    if (loadRefusal === null) return;
    const timer = setInterval(() => void read(), retryReadMs);
    return () => clearInterval(timer);
  }, [connected, read, loadRefusal]);

  const problems = useMemo(() => (draft ? checkSettings(draft) : new Map()), [draft]);
  if (!stored || !draft) {
    if (loadRefusal === null) return loading;
    return (
      <div role="status" className="mx-auto my-[12vh] max-w-2xl">
        <Notice tone="danger" title={t("loadFailed")}>
          {tRefusals(loadRefusal)}
        </Notice>
      </div>
    );
  }

  async function run<N extends CommandName>(name: N, input: CommandPayload<N>): Promise<SettingsRefusal | null> {
    const reply = await send(name, input);
    if (!reply.ok) return { code: reply.code, reference: reply.reference ?? null };
    await read();
    return null;
  }

  async function save() {
    const current = draft && stored ? finishSettings(draft, stored.settings) : null;
    setIsChecked(true);
    if (!current) return;
    setIsSaving(true);
    const reply = await send("settings:save", { settings: current });
    setIsSaving(false);
    setRefusal(reply.ok ? null : { code: reply.code, reference: reply.reference ?? null });
    if (!reply.ok || !stored) return;
    setStored({ ...stored, settings: current });
    adopt({ ...stored, settings: current });
    setIsSaved(true);
  }

  const view: SettingsView = {
    stored,
    presence,
    changed,
    connected,
    send,
    draft,
    change(patch) {
      setDraft({ ...draft, ...patch });
      setIsSaved(false);
      setRefusal(null);
    },
    problems: isChecked ? problems : new Map(),
    isDirty,
    isOvertaken: isDirty && JSON.stringify(draftSettings(stored.settings)) !== base,
    isLocked,
    isSaving,
    isSaved,
    refusal,
    save,
    discard() {
      adopt(stored);
      setRefusal(null);
    },
    run,
  };
  return <SettingsContext value={view}>{children}</SettingsContext>;
}
