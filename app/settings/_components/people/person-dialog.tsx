"use client";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { focusFirstInvalid } from "#app/_lib/focus-first-invalid.ts";
import type { RefusalCode } from "#app/_lib/queue-socket.ts";
import { createRandomUuid } from "#app/_lib/random-uuid.ts";
import { ActionButton } from "#app/_ui/action-button.tsx";
import { Field } from "#app/_ui/fields.tsx";
import { ModalDialog } from "#app/_ui/modal-dialog.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import type { StaffListReply } from "#server/protocol/staff.ts";
import { checkPerson, maxNameLength, type PersonDraft } from "../../_lib/check-person.ts";
import type { Person } from "../../_lib/use-people.tsx";
import { useSettings } from "../../_lib/use-settings.tsx";
import { RolesField } from "./roles-field.tsx";

type PersonDialogProps = {
  /** Null: a new one. */
  person: Person | null;
  reload(): Promise<StaffListReply | null>;
  onSaved(): void;
  onPassword(name: string, password: string): void;
  onClose(): void;
};

const empty: PersonDraft = { name: "", username: "", roles: [] };
const draftOf = ({ name, username, roles }: PersonDraft): PersonDraft => ({ name, username, roles });

/** Name, user name and roles. What somebody else saved meanwhile is shown beside what was typed, never overwritten. */
export function PersonDialog({ person, reload, onSaved, onPassword, onClose }: PersonDialogProps) {
  const t = useTranslations("staff");
  const { send } = useSettings();
  const [userId] = useState(() => person?.id ?? createRandomUuid());
  const [before, setBefore] = useState(() => draftOf(person ?? empty));
  const [draft, setDraft] = useState(before);
  const [overtaken, setOvertaken] = useState<PersonDraft | null>(null);
  const [isChecked, setIsChecked] = useState(false);
  const [refusal, setRefusal] = useState<RefusalCode | null>(null);
  const [isPending, setIsPending] = useState(false);
  const errors = isChecked ? checkPerson(draft) : {};
  const change = (patch: Partial<PersonDraft>) => setDraft((old) => ({ ...old, ...patch }));

  async function save(base: PersonDraft) {
    const { name, username } = draft;
    const after = { name: name.trim(), username: username.trim(), roles: [...draft.roles] };
    setIsPending(true);
    if (!person) {
      const reply = await send("user:add", { userId, ...after });
      if (reply.ok) return onPassword(after.name, reply.data.password);
      setRefusal(reply.code);
    } else {
      const reply = await send("user:change", { userId, before: { ...base, roles: [...base.roles] }, after });
      if (reply.ok) return onSaved();
      setRefusal(reply.code);
      if (reply.code === "record_conflict") await lookAgain();
    }
    setIsPending(false);
  }

  async function lookAgain() {
    const current = (await reload())?.members.find((one) => one.id === userId);
    if (!current) return;
    setOvertaken(draftOf(current));
    setBefore(draftOf(current));
  }

  function handleSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setIsChecked(true);
    setRefusal(null);
    if (isPending) return;
    if (Object.keys(checkPerson(draft)).length > 0) return focusFirstInvalid(event.currentTarget);
    void save(before);
  }

  const title = person ? t("access.people.editTitle", { name: person.name }) : t("access.people.addTitle");
  const otherRoles = person !== null && [...draft.roles].toSorted().join() !== [...before.roles].toSorted().join();
  return (
    <ModalDialog title={title} isOpen onClose={onClose}>
      <form onSubmit={handleSubmit} noValidate className="space-y-5">
        <div aria-live="polite" className="space-y-3 empty:hidden">
          {refusal && refusal !== "username_taken" && <Notice tone="danger">{t(`refusals.${refusal}`)}</Notice>}
          {overtaken && (
            <NewState
              state={overtaken}
              onTake={() => {
                setDraft(overtaken);
                setOvertaken(null);
                setRefusal(null);
              }}
            />
          )}
        </div>
        <Field
          label={t("access.people.name")}
          hint={t("access.people.nameHint")}
          value={draft.name}
          onChange={(name) => change({ name })}
          isRequired
          autoFocus
          error={errors.name && t(`fields.${errors.name}`, { max: String(maxNameLength) })}
        />
        <Field
          label={t("access.people.usernameField")}
          hint={t("access.people.usernameHint")}
          value={draft.username}
          onChange={(username) => {
            change({ username: username.toLowerCase() });
            if (refusal === "username_taken") setRefusal(null);
          }}
          autoCapitalize="none"
          autoComplete="off"
          spellCheck="false"
          isRequired
          error={
            refusal === "username_taken"
              ? t("refusals.username_taken")
              : errors.username && t(`fields.${errors.username}`, { max: "30" })
          }
        />
        <RolesField
          roles={draft.roles}
          onChange={(roles) => change({ roles })}
          error={errors.roles ? t("access.people.noRole") : null}
        />
        {otherRoles && (
          <p className="font-medium text-warm-800">
            {t(person.isSelf ? "access.people.rolesEndSelf" : "access.people.rolesEnd", { name: person.name })}
          </p>
        )}
        <div className="flex flex-wrap gap-3">
          <ActionButton type="submit" variant="primary" isPending={isPending}>
            {overtaken ? t("access.people.keepMine") : t("common.save")}
          </ActionButton>
          <ActionButton onPress={onClose}>{t("common.cancel")}</ActionButton>
        </div>
      </form>
    </ModalDialog>
  );
}

function NewState({ state, onTake }: { state: PersonDraft; onTake(): void }) {
  const t = useTranslations("staff.access");
  const roles = state.roles.map((role) => t(`roles.${role}`)).join(", ");
  return (
    <div className="space-y-2">
      <p>{t("people.newState", { name: state.name, username: state.username, roles })}</p>
      <ActionButton size="small" onPress={onTake}>
        {t("people.takeNewState")}
      </ActionButton>
    </div>
  );
}
