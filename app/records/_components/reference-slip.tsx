"use client";
import { Printer } from "lucide-react";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { ActionButton } from "#app/_ui/action-button.tsx";

/**
 * The key to come back with, to be printed and handed over: the reference and nothing else. Neither what it is about nor
 * whose office it is: a paper that is found must tell nothing (P4).
 */
export function ReferenceSlip() {
  const t = useTranslations("staff.cases.slip");
  const [reference, setReference] = useState<string | null>(null);
  useEffect(() => setReference(/^#([2-9A-Z]{2}-[2-9A-Z]{3})$/.exec(window.location.hash)?.[1] ?? null), []);
  return (
    <main className="mx-auto max-w-md space-y-4 p-8 text-center">
      <h1 className="text-xl font-semibold">{t("your")}</h1>
      {reference === null ? (
        <p>{t("missing")}</p>
      ) : (
        <>
          <p className="text-6xl font-bold tracking-widest tabular-nums">
            <bdi>{reference}</bdi>
          </p>
          <p className="text-lg text-pretty">{t("bring")}</p>
          <p className="text-muted text-pretty">{t("noName")}</p>
          <div className="print:hidden">
            <ActionButton variant="primary" icon={Printer} onPress={() => window.print()}>
              {t("print")}
            </ActionButton>
          </div>
        </>
      )}
    </main>
  );
}
