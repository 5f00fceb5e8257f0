"use client";
import { Plus } from "lucide-react";
import { type ComponentType, type ReactNode, useState } from "react";
import { useTranslations } from "use-intl";
import type { RefusalCode } from "#app/_lib/queue-socket.ts";
import { ActionButton } from "#app/_ui/action-button.tsx";
import { ConfirmDialog } from "#app/_ui/confirm-dialog.tsx";
import type { RegisterName } from "#server/domain/register-entry.ts";
import type { FormProps } from "../_lib/form-props.ts";

export type PanelProps<E> = Omit<FormProps<E>, "entry" | "latest" | "onClose"> & {
  entries: readonly E[];
  year: string;
};

type Actions<E> = { onEdit(entry: E): void; onRemove(entry: E): void };

type RegisterPanelProps<E> = PanelProps<E> & {
  register: RegisterName;
  words: "suggestions" | "clientViews" | "expertViews" | "policyEvents";
  Form: ComponentType<FormProps<E>>;
  row(entry: E, actions: Actions<E>): ReactNode;
  children?: ReactNode;
};

/** One register of a year: its list, its form, and deleting with a question first. */
export function RegisterPanel<E extends { id: string; revision: number }>(props: RegisterPanelProps<E>) {
  const { register, words, Form, row, entries, year, children, ...rest } = props;
  const t = useTranslations("staff");
  const [edited, setEdited] = useState<E | "new" | null>(null);
  const [removed, setRemoved] = useState<E | null>(null);
  const [refusal, setRefusal] = useState<RefusalCode | null>(null);
  const [done, setDone] = useState<"saved" | "removed" | null>(null);

  async function handleRemove(entry: E) {
    const reply = await rest.line.send("register:remove", { register, id: entry.id, baseRevision: entry.revision });
    setRefusal(reply.ok ? null : reply.code);
    if (!reply.ok) return;
    setRemoved(null);
    setDone("removed");
    await rest.reload();
  }

  const open = edited === "new" ? null : edited;
  const choose = (entry: E | "new") => {
    setDone(null);
    setEdited(entry);
  };
  const actions: Actions<E> = {
    onEdit: choose,
    onRemove: (entry) => {
      setDone(null);
      setRefusal(null);
      setRemoved(entry);
    },
  };
  return (
    <div className="space-y-4">
      {children}
      <div className="flex flex-wrap items-center gap-4">
        <ActionButton variant="primary" icon={Plus} onPress={() => choose("new")} isDisabled={rest.isLocked}>
          {t(`registers.${words}.add`)}
        </ActionButton>
        <div aria-live="polite" className="empty:hidden">
          {done && <p className="font-medium text-good-700">{t(`registers.${done}`)}</p>}
        </div>
      </div>
      {entries.length === 0 ? (
        <div className="rounded-lg border border-line bg-surface px-6 py-12 text-center">
          <p className="text-xl font-semibold text-balance">{t(`registers.${words}.emptyTitle`, { year })}</p>
          <p className="mx-auto mt-2 max-w-prose text-muted text-pretty">{t(`registers.${words}.empty`)}</p>
        </div>
      ) : (
        <ul className="divide-y divide-line rounded-lg border border-line bg-surface px-4 sm:px-6">
          {entries.map((entry) => row(entry, actions))}
        </ul>
      )}
      {edited && (
        <Form
          {...rest}
          entry={open}
          latest={open && (entries.find(({ id }) => id === open.id) ?? null)}
          onClose={(isSaved) => {
            setEdited(null);
            if (!isSaved) return;
            setDone("saved");
            void rest.reload();
          }}
        />
      )}
      {removed && (
        <ConfirmDialog
          title={t("registers.removeTitle")}
          lead={t("registers.removeLead")}
          confirm={t("registers.remove")}
          cancel={t("common.cancel")}
          refusal={refusal && t(`refusals.${refusal}`)}
          onConfirm={() => void handleRemove(removed)}
          onClose={() => setRemoved(null)}
        />
      )}
    </div>
  );
}
