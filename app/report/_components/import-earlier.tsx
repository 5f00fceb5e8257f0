"use client";
import { Upload } from "lucide-react";
import { useState } from "react";
import { FileTrigger } from "react-aria-components";
import { useTranslations } from "use-intl";
import type { RefusalCode } from "#app/_lib/queue-socket.ts";
import type { Live } from "#app/_lib/use-live.ts";
import { ActionButton } from "#app/_ui/action-button.tsx";
import { Card } from "#app/_ui/card.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import type { CommandReplies } from "#server/protocol/commands.ts";

/** As many characters as the server takes at once. */
const maxLength = 12_000;

/** A file is stored whole or not at all; what is wrong is named by its line. */
export function ImportEarlier({ live }: { live: Live<"report"> }) {
  const t = useTranslations("staff.report.earlier");
  const tRefusal = useTranslations("staff.refusals");
  const [outcome, setOutcome] = useState<CommandReplies["historic:import"] | null>(null);
  const [problem, setProblem] = useState<RefusalCode | "too_long" | null>(null);

  async function read(file: File) {
    const csv = await file.text();
    setOutcome(null);
    if (csv.length > maxLength) return setProblem("too_long");
    const reply = await live.send("historic:import", { csv });
    setProblem(reply.ok ? null : reply.code);
    if (reply.ok) setOutcome(reply.data);
  }

  return (
    <Card heading={t("import")}>
      <p className="mb-3 text-muted text-pretty">{t("file")}</p>
      <FileTrigger acceptedFileTypes={["text/csv", ".csv"]} onSelect={(files) => files?.[0] && void read(files[0])}>
        <ActionButton icon={Upload}>{t("import")}</ActionButton>
      </FileTrigger>
      <div role="status" className="mt-3 empty:hidden">
        {problem && <Notice tone="danger">{problem === "too_long" ? t("tooLong") : tRefusal(problem)}</Notice>}
        {outcome?.kind === "stored" && (
          <Notice tone="good">
            {t("stored", {
              added: String(outcome.added),
              changed: String(outcome.changed),
              unchanged: String(outcome.unchanged),
            })}
          </Notice>
        )}
        {outcome?.kind === "refused" && (
          <Notice tone="danger" title={t("refused")}>
            <ul className="list-disc ps-5">
              {outcome.problems.map(({ line, is }) => (
                <li key={`${line} ${is}`}>{t("problem", { line: String(line), what: t(`problems.${is}`) })}</li>
              ))}
            </ul>
          </Notice>
        )}
      </div>
    </Card>
  );
}
