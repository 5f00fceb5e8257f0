"use client";
import { RefreshCw } from "lucide-react";
import { useTranslations } from "use-intl";
import { ActionButton } from "#app/_ui/action-button.tsx";
import { Card } from "#app/_ui/card.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import type { AuditVerifyReply } from "#server/protocol/audit.ts";

type ChainStateProps = { chain: AuditVerifyReply | null; isLocked: boolean; onCheck(): void };

/** Whether the log is as it was written (L3). */
export function ChainState({ chain, isLocked, onCheck }: ChainStateProps) {
  const t = useTranslations("staff.traces.audit");
  return (
    <Card
      heading={t("chain")}
      aside={
        <ActionButton icon={RefreshCw} size="small" onPress={onCheck} isDisabled={isLocked || chain === null}>
          {t("check")}
        </ActionButton>
      }
    >
      <div aria-live="polite">
        {chain === null ? (
          <p className="text-muted">{t("checking")}</p>
        ) : chain.fault ? (
          <Notice tone="danger" title={t("broken")}>
            <p>{t(`faults.${chain.fault.kind}`, { seq: chain.fault.seq, n: chain.fault.count ?? 0 })}</p>
            <p className="mt-1">{t("brokenHow")}</p>
          </Notice>
        ) : (
          <Notice tone="good" title={t("unbroken", { n: chain.entries })}>
            {chain.head && (
              <p className="text-sm break-all">
                {t("end")} <span className="font-mono">{`${chain.head.seq}:${chain.head.hash}`}</span>
              </p>
            )}
          </Notice>
        )}
      </div>
      <p className="mt-3 max-w-prose text-sm text-muted text-pretty">{t("chainHint")}</p>
    </Card>
  );
}
