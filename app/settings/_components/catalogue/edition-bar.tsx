"use client";
import { Eye, Undo2 } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { ActionButton } from "#app/_ui/action-button.tsx";
import { useEditionView } from "../../_lib/use-edition.tsx";
import { SaveBarRow } from "../save-bars.tsx";
import { PublishDialog } from "./publish-dialog.tsx";

/** How much of the catalogue is changed and not published yet. */
export function EditionBar() {
  const t = useTranslations("staff.catalogue.bar");
  const tRefusals = useTranslations("staff.refusals");
  const { edition, refusal, overtaken, published, isBroken, discard } = useEditionView();
  const [isLooking, setIsLooking] = useState(false);
  const count = edition?.count ?? 0;
  const isDirty = count > 0;
  return (
    <>
      <SaveBarRow
        isShown={isDirty || published !== null}
        message={
          <>
            {isDirty && overtaken && (
              <span className="text-warm-800">
                {t("overtaken")} {overtaken.length > 0 && t("collisions", { codes: overtaken.join(", ") })}{" "}
              </span>
            )}
            {isDirty && refusal && refusal !== "record_conflict" && (
              <span className="text-danger-700">{tRefusals(refusal)} </span>
            )}
            {isBroken && <span className="text-danger-700">{t("broken")} </span>}
            {isDirty && t("changes", { n: count })}
            {!isDirty && published && <span className="text-good-700">{t("published", { version: published })}</span>}
          </>
        }
      >
        {isDirty && (
          <>
            <ActionButton icon={Undo2} onPress={discard}>
              {t("discard")}
            </ActionButton>
            <ActionButton variant="primary" icon={Eye} onPress={() => setIsLooking(true)}>
              {t("look")}
            </ActionButton>
          </>
        )}
      </SaveBarRow>
      {isLooking && isDirty && <PublishDialog onClose={() => setIsLooking(false)} />}
    </>
  );
}
