"use client";
import { Check } from "lucide-react";
import { useTranslations } from "use-intl";
import { ActionButton } from "#app/_ui/action-button.tsx";
import { ModalDialog } from "#app/_ui/modal-dialog.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { useEditionView } from "../../_lib/use-edition.tsx";
import { useSettings } from "../../_lib/use-settings.tsx";
import { ChangeList } from "./change-list.tsx";

/** What will be different, in words, before it is. */
export function PublishDialog({ onClose }: { onClose(): void }) {
  const t = useTranslations("staff");
  const { isLocked } = useSettings();
  const { edition, refusal, overtaken, isPublishing, isBroken, publish } = useEditionView();
  if (!edition) return null;
  return (
    <ModalDialog title={t("catalogue.publish.title")} isOpen onClose={onClose} width="wide">
      <p className="mb-4 max-w-prose text-pretty">{t("catalogue.publish.lead")}</p>
      <ChangeList summary={edition.summary} />
      <div aria-live="polite" className="mt-4 space-y-2 empty:hidden">
        {overtaken && (
          <Notice tone="warm">
            {t("catalogue.bar.overtaken")}{" "}
            {overtaken.length > 0 && t("catalogue.bar.collisions", { codes: overtaken.join(", ") })}
          </Notice>
        )}
        {refusal && refusal !== "record_conflict" && <Notice tone="danger">{t(`refusals.${refusal}`)}</Notice>}
        {isBroken && <Problems />}
      </div>
      <div className="mt-5 flex flex-wrap gap-3">
        <ActionButton
          variant="primary"
          icon={Check}
          isPending={isPublishing}
          isDisabled={isLocked || isBroken}
          onPress={() => void publish().then((isDone) => isDone && onClose())}
        >
          {t("catalogue.publish.confirm")}
        </ActionButton>
        <ActionButton onPress={onClose}>{t("common.cancel")}</ActionButton>
      </div>
    </ModalDialog>
  );
}

/** What no longer fits, after somebody else published or a day passed. */
function Problems() {
  const t = useTranslations("staff.catalogue.problems");
  const { edition } = useEditionView();
  if (!edition) return null;
  return (
    <Notice tone="danger">
      <ul>
        {[...edition.check(edition.draft)].map(([path, problem]) => (
          <li key={path}>
            {path.split(".")[1]} {t(problem)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
