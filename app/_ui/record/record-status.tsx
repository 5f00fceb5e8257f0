"use client";
import { CircleCheck, CloudOff, LoaderCircle } from "lucide-react";
import { useTranslations } from "use-intl";
import type { RecordHandle } from "#app/_lib/record/use-record.ts";

/** Quiet word on where the typed stands. */
export function RecordStatus({ saving, trouble }: Pick<RecordHandle, "saving" | "trouble">) {
  const t = useTranslations("staff.record.saving");
  const tRefusal = useTranslations("staff.refusals");
  const Icon = { saved: CircleCheck, saving: LoaderCircle, waiting: CloudOff }[saving];
  return (
    <p
      aria-live="polite"
      className={`flex items-start gap-1.5 text-sm text-pretty ${saving === "waiting" ? "font-medium text-warm-800" : "text-muted"}`}
    >
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
      <span>{saving === "waiting" ? sayWhy() : t(saving)}</span>
    </p>
  );

  function sayWhy(): string {
    if (trouble === "record_incomplete") return t("waiting");
    if (trouble === null || trouble === "offline") return t("offline");
    if (["no_answer", "storage_unavailable", "internal", "rate_limited"].includes(trouble)) return t("failed");
    return tRefusal(trouble);
  }
}
