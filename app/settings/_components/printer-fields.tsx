"use client";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Card } from "#app/_ui/card.tsx";
import { ChoiceField } from "#app/_ui/choice-field.tsx";
import { CheckField, Field } from "#app/_ui/fields.tsx";
import { RadioField } from "#app/_ui/radio-field.tsx";
import type { LobbyLocale } from "#server/words/lobby-locales.ts";
import { readPrinter } from "../_lib/check-device.ts";
import type { KioskDraft, PrinterDraft } from "../_lib/device-draft.ts";
import { LogoField } from "./logo-field.tsx";
import { type SlipPaper, SlipPreview } from "./slip-preview.tsx";
import { TestPrint } from "./test-print.tsx";

type PrinterFieldsProps = {
  draft: KioskDraft;
  change(patch: Partial<KioskDraft>): void;
  say(path: string): string | null;
};

const codePages = ["cp437", "cp850", "cp858", "cp1252"] as const;

/** Where the slip comes from. */
export function PrinterFields({ draft, change, say }: PrinterFieldsProps) {
  const t = useTranslations("staff.settings.deviceSetup");
  const { printer, printWay } = draft;
  const [language, setLanguage] = useState<LobbyLocale>("de");
  const changePrinter = (patch: Partial<PrinterDraft>) => change({ printer: { ...printer, ...patch } });
  return (
    <Card heading={t("slip")} className="space-y-4">
      <RadioField
        label={t("printWay")}
        value={printWay}
        choices={[
          { value: "none", label: t("printNone") },
          { value: "network", label: t("printNetwork") },
          { value: "browser", label: t("printBrowser"), hint: t("printBrowserHint") },
        ]}
        onChange={(way) => change({ printWay: way })}
      />
      {printWay === "network" && (
        <>
          <div className="grid items-start gap-4 sm:grid-cols-[1fr_8rem]">
            <Field
              label={t("host")}
              hint={t("hostHint")}
              value={printer.host}
              onChange={(host) => changePrinter({ host })}
              autoComplete="off"
              spellCheck="false"
              maxLength={253}
              isRequired
              error={say("printer.host")}
            />
            <Field
              label={t("port")}
              inputMode="numeric"
              value={printer.port}
              onChange={(port) => changePrinter({ port })}
              error={say("printer.port")}
              inputClassName="tabular-nums sm:mt-6"
            />
          </div>
          <div className="grid items-start gap-4 sm:grid-cols-2">
            <ChoiceField
              label={t("paper")}
              value={printer.paperMm}
              choices={(["58", "80"] as const).map((mm) => ({ value: mm, label: t("paperMm", { mm }) }))}
              onChange={(paperMm) => changePrinter({ paperMm })}
            />
            <ChoiceField
              label={t("codePage")}
              value={printer.codePage}
              choices={codePages.map((value) => ({ value, label: t(`codePages.${value}`) }))}
              onChange={(codePage) => changePrinter({ codePage })}
            />
          </div>
          <CheckField label={t("cut")} isSelected={printer.cut} onChange={(cut) => changePrinter({ cut })} />
          <LogoField logo={printer.logo} onChange={(logo) => changePrinter({ logo })} />
          <TestPrint printer={readPrinter(draft)} language={language} />
        </>
      )}
      {printWay !== "none" && (
        <SlipPreview
          paper={printWay === "network" ? paperOf(printer) : null}
          language={language}
          onChooseLanguage={setLanguage}
        />
      )}
    </Card>
  );
}

function paperOf({ paperMm, codePage, cut, logo }: PrinterDraft): SlipPaper {
  return { paperMm: paperMm === "58" ? 58 : 80, codePage, cut, logo };
}
