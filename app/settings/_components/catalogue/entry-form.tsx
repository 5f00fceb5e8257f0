"use client";
import { Check } from "lucide-react";
import { type FormEvent, type ReactNode, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { focusFirstInvalid } from "#app/_lib/focus-first-invalid.ts";
import { ActionButton } from "#app/_ui/action-button.tsx";
import { ConfirmDialog } from "#app/_ui/confirm-dialog.tsx";
import { ModalDialog } from "#app/_ui/modal-dialog.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import type { Catalogue } from "#server/domain/catalogue.ts";
import { changesBetween, countChanges, type EditionProblem } from "#server/domain/catalogue-edition.ts";
import { useEdition } from "../../_lib/use-edition.tsx";

type EntryFormProps = {
  title: string;
  /** `concerns.KDU`: only what is wrong there stands beside fields. */
  path: string;
  /** The catalogue as it would be. */
  next: Catalogue;
  /** A new one has the code of one that is there. */
  isTaken?: boolean;
  onClose(): void;
  children(say: (field: string) => string | null): ReactNode;
};

/** The frame of every edit: checked as a whole before it is taken into the draft, with each problem beside its field. */
export function EntryForm({ title, path, next, isTaken = false, onClose, children }: EntryFormProps) {
  const t = useTranslations("staff");
  const edition = useEdition();
  const form = useRef<HTMLFormElement>(null);
  const [isChecked, setIsChecked] = useState(false);
  const [isTooMuch, setIsTooMuch] = useState(false);
  const [isLeaving, setIsLeaving] = useState(false);
  if (!edition) return null;
  const isDirty = countChanges(changesBetween(edition.draft, next)) > 0;
  const leave = () => (isDirty ? setIsLeaving(true) : onClose());
  const problems = new Map(edition.check(next));
  if (isTaken) problems.set(`${path}.code`, "code_used");
  const list = path.split(".")[0] ?? "";
  const whole = problems.get(list);
  const words = (problem: EditionProblem | undefined) => (problem ? t(`catalogue.problems.${problem}`) : null);
  const say = (field: string) => (isChecked ? words(problems.get(`${path}.${field}`)) : null);

  function handleSubmit(event: FormEvent) {
    event.preventDefault();
    event.stopPropagation();
    setIsChecked(true);
    if (problems.size > 0) return focusFirstInvalid(form.current);
    if (edition?.change(next)) onClose();
    else setIsTooMuch(true);
  }

  return (
    <ModalDialog title={title} isOpen onClose={leave} width="wide">
      <form ref={form} onSubmit={handleSubmit} noValidate className="space-y-5">
        {children(say)}
        <div aria-live="polite" className="space-y-2 empty:hidden">
          {isChecked && whole && <Notice tone="danger">{words(whole)}</Notice>}
          {isTooMuch && <Notice tone="danger">{t("catalogue.form.tooMuch")}</Notice>}
        </div>
        <div className="flex flex-wrap gap-3">
          <ActionButton type="submit" variant="primary" icon={Check}>
            {t("catalogue.form.apply")}
          </ActionButton>
          <ActionButton onPress={leave}>{t("common.cancel")}</ActionButton>
        </div>
      </form>
      {isLeaving && (
        <ConfirmDialog
          title={t("catalogue.form.leaveTitle")}
          lead={t("catalogue.form.leaveLead")}
          confirm={t("settings.discard")}
          cancel={t("catalogue.form.stay")}
          onConfirm={onClose}
          onClose={() => setIsLeaving(false)}
        />
      )}
    </ModalDialog>
  );
}
