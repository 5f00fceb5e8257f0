"use client";
import { CircleAlert, X } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { useConsole } from "../_lib/use-console.tsx";

/** Why the last action was refused: beside the buttons, announced politely. Its place is kept, or holds a hint. */
export function RefusalLine({ children }: { children?: ReactNode }) {
  const t = useTranslations("staff");
  const { refusal, dismissRefusal } = useConsole();
  return (
    <div aria-live="polite" className="flex min-h-11 flex-col justify-center">
      {!refusal && children}
      {refusal && (
        <div className="flex items-start gap-2.5 rounded-md border-s-4 border-danger-700 bg-danger-50 px-3 py-2.5 text-danger-800">
          <CircleAlert aria-hidden className="mt-0.5 size-5 shrink-0" />
          <p className="flex-1 font-medium text-pretty">
            {t(`refusals.${refusal.code}`)}
            {refusal.reference && (
              <span className="block text-sm font-normal">
                {t("common.reference", { reference: refusal.reference })}
              </span>
            )}
          </p>
          <button
            type="button"
            onClick={dismissRefusal}
            aria-label={t("common.dismiss")}
            className="-my-1 flex size-8 items-center justify-center rounded-sm hover:bg-danger-100"
          >
            <X aria-hidden className="size-4.5" />
          </button>
        </div>
      )}
    </div>
  );
}
