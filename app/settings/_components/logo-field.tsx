"use client";
import { ImageUp, Trash2 } from "lucide-react";
import { useId, useState } from "react";
import { FileTrigger } from "react-aria-components";
import { useTranslations } from "use-intl";
import { ActionButton } from "#app/_ui/action-button.tsx";
import { readLogo } from "../_lib/read-logo.ts";

/** A small picture at the head of the slip; a file that cannot be taken leaves the old one where it is. */
export function LogoField({ logo, onChange }: { logo: string | null; onChange(logo: string | null): void }) {
  const t = useTranslations("staff.settings.deviceSetup");
  const [problem, setProblem] = useState<"logoType" | "logoSize" | null>(null);
  const id = useId();

  async function take(files: FileList | null) {
    const file = files?.[0];
    if (!file) return;
    const read = await readLogo(file);
    setProblem(read.ok ? null : read.code);
    if (read.ok) onChange(read.base64);
  }

  return (
    <fieldset aria-describedby={id}>
      <legend className="font-medium">{t("logo")}</legend>
      <p id={id} className="text-sm text-muted text-pretty">
        {t("logoHint")}
      </p>
      <div className="mt-2 flex flex-wrap items-center gap-3">
        {logo === null ? (
          <p className="text-muted">{t("logoNone")}</p>
        ) : (
          // biome-ignore lint/performance/noImgElement: a few bytes of this very form, nothing to optimise.
          <img
            src={`data:image/png;base64,${logo}`}
            alt={t("logoAlt")}
            className="h-16 max-w-48 rounded-sm border border-line bg-white object-contain p-1"
          />
        )}
        <FileTrigger acceptedFileTypes={["image/png"]} onSelect={(files) => void take(files)}>
          <ActionButton icon={ImageUp}>{t("logoChoose")}</ActionButton>
        </FileTrigger>
        {logo !== null && (
          <ActionButton variant="quiet" icon={Trash2} label={t("logoRemove")} onPress={() => onChange(null)} />
        )}
      </div>
      <p aria-live="polite" className="mt-1 text-sm font-medium text-danger-700 empty:hidden">
        {problem && t(problem)}
      </p>
    </fieldset>
  );
}
