"use client";
import { useTranslations } from "use-intl";
import { ActionButton } from "#app/_ui/action-button.tsx";
import { ModalDialog } from "#app/_ui/modal-dialog.tsx";
import type { ConsoleSnapshot } from "#server/protocol/snapshots.ts";
import { useConsole } from "../_lib/use-console.tsx";
import { ClosingFacts } from "./closing-facts.tsx";

/** Says what closing the day does before it does it (E1). */
export function CloseDayDialog({ isOpen, onClose }: { isOpen: boolean; onClose(): void }) {
  const t = useTranslations("staff");
  const { snapshot, run, pending, isLocked, refusal } = useConsole();
  const begun = snapshot.active.filter((ticket) => ticket.startedAt !== null).length;
  const expiring = snapshot.waitingCount + snapshot.active.length - begun;
  const numbers = expiringNumbers(snapshot);

  async function handleConfirm() {
    const reply = await run("day:close", {});
    if (reply?.ok) onClose();
  }

  return (
    <ModalDialog title={t("console.closeDay.title")} isOpen={isOpen} onClose={onClose} role="alertdialog" width="wide">
      <p>{t("console.closeDay.lead")}</p>
      <ul className="mt-3 list-disc space-y-1.5 ps-6 text-pretty">
        <li>
          {t("console.closeDay.waiting", { n: expiring })}
          {expiring > 0 && ` ${t("wholeDay.closing.numbers", { n: expiring, numbers })}`}
        </li>
        <li>{t("console.closeDay.talks", { n: begun })}</li>
        <li>{t("console.closeDay.numbers")}</li>
        <li>{t("console.closeDay.tomorrow")}</li>
      </ul>
      <ClosingFacts />
      <p aria-live="polite" className="mt-3 min-h-6 font-medium text-danger-700">
        {refusal && t(`refusals.${refusal.code}`)}
      </p>
      <div className="mt-3 flex flex-wrap gap-3">
        <ActionButton
          variant="danger"
          onPress={() => void handleConfirm()}
          isPending={pending?.name === "day:close"}
          isDisabled={isLocked}
        >
          {t("console.closeDay.confirm")}
        </ActionButton>
        <ActionButton onPress={onClose}>{t("common.cancel")}</ActionButton>
      </div>
    </ModalDialog>
  );
}

/** More are too many to be read. */
const shownNumbers = 12;

/** Who has not had a turn and loses the number: so that nobody is forgotten in the lobby. */
function expiringNumbers({ waiting, active }: ConsoleSnapshot): string {
  const numbers = [...waiting, ...active.filter(({ startedAt }) => startedAt === null)]
    .map(({ number }) => number)
    .toSorted((a, b) => a - b);
  const shown = numbers.slice(0, shownNumbers).join(", ");
  return numbers.length > shownNumbers ? `${shown} …` : shown;
}
