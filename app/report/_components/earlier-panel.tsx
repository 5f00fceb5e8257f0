"use client";
import { useTranslations } from "use-intl";
import { useAnswer } from "#app/_lib/use-answer.ts";
import type { Live } from "#app/_lib/use-live.ts";
import { Card } from "#app/_ui/card.tsx";
import type { PlainDate } from "#server/domain/time.ts";
import { EarlierValueForm } from "./earlier-value-form.tsx";
import { ImportEarlier } from "./import-earlier.tsx";

/** Numbers of the years before the system: typed in, or read from a file (Z6, Z10). */
export function EarlierPanel({ live, today }: { live: Live<"report">; today: PlainDate }) {
  const t = useTranslations("staff.report.earlier");
  const { data, reload } = useAnswer(live, "historic:list", {}, ["reports"]);
  const values = data?.values ?? [];
  return (
    <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,1fr)_28rem]">
      <Card heading={t("heading")} aside={values.length > 0 && t("count", { n: values.length })}>
        <p className="mb-4 text-muted text-pretty">{t("lead")}</p>
        {data && values.length === 0 && <p>{t("none")}</p>}
        {values.length > 0 && (
          <div className="overflow-x-auto">
            <table className="w-full border-collapse text-start tabular-nums">
              <thead>
                <tr className="border-b border-line text-sm text-muted">
                  {(["year", "figure", "row", "column", "value"] as const).map((column) => (
                    <th
                      key={column}
                      scope="col"
                      className={`px-2 py-1.5 font-semibold ${column === "value" ? "text-end" : "text-start"}`}
                    >
                      {t(column)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {values.map((one) => (
                  <tr key={one.id} className="border-b border-line last:border-0">
                    <td className="px-2 py-1.5">{one.year}</td>
                    <td className="px-2 py-1.5">{one.figure}</td>
                    <td className="px-2 py-1.5">{one.row}</td>
                    <td className="px-2 py-1.5">{one.column}</td>
                    <td className="px-2 py-1.5 text-end">{one.value}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Card>
      <div className="space-y-5">
        <EarlierValueForm live={live} today={today} values={values} onSaved={reload} />
        <ImportEarlier live={live} />
      </div>
    </div>
  );
}
