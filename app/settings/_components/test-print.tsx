"use client";
import { Printer } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { RefusalCode } from "#app/_lib/queue-socket.ts";
import { ActionButton } from "#app/_ui/action-button.tsx";
import type { PrinterConfig } from "#server/domain/device-config.ts";
import type { SlipState } from "#server/domain/slip.ts";
import { useSettings } from "../_lib/use-settings.tsx";

/** Prints a slip that says it is a test, and says what became of it. `printer` null: its address is not right yet. */
export function TestPrint({ printer, language }: { printer: PrinterConfig | null; language: string }) {
  const t = useTranslations("staff.settings.deviceSetup");
  const tRefusals = useTranslations("staff.refusals");
  const { send, isLocked } = useSettings();
  const [isPrinting, setIsPrinting] = useState(false);
  const [outcome, setOutcome] = useState<{ state: SlipState } | { refusal: RefusalCode } | null>(null);

  async function handlePrint() {
    if (!printer) return;
    setIsPrinting(true);
    setOutcome(null);
    const reply = await send("device:test-slip", { printer, language });
    setIsPrinting(false);
    setOutcome(reply.ok ? { state: reply.data.state } : { refusal: reply.code });
  }

  const isGood = outcome !== null && "state" in outcome && outcome.state === "printed";
  return (
    <div>
      <ActionButton
        icon={Printer}
        onPress={() => void handlePrint()}
        isPending={isPrinting}
        isDisabled={isLocked || printer === null}
      >
        {t("testPrint")}
      </ActionButton>
      <p className="mt-1 text-sm text-muted">{t("testPrintHint")}</p>
      <p role="status" className={`mt-2 font-medium text-pretty ${isGood ? "text-good-700" : "text-warm-800"}`}>
        {isPrinting && t("testing")}
        {outcome !== null && ("state" in outcome ? t(`testStates.${outcome.state}`) : tRefusals(outcome.refusal))}
      </p>
    </div>
  );
}
