"use client";
import { CircleAlert, Info } from "lucide-react";
import { useTranslations } from "use-intl";
import type { PhoneSnapshot } from "#server/protocol/snapshots.ts";
import type { Wishes } from "../_lib/use-wishes.ts";

/** What became of a wish. A granted one is seen by itself, and said once; that there is no second one stays. */
export function WishAnswer({ ticket, wishes }: { ticket: PhoneSnapshot; wishes: Wishes }) {
  const words = useAnswer(ticket, wishes);
  const isFailure = wishes.phase === "answered" && wishes.outcome === "failed";
  const Icon = isFailure ? CircleAlert : Info;
  return (
    <p
      role="status"
      className={`phone-card text-lg leading-snug empty:hidden ${isFailure ? "text-danger-800" : "text-muted"}`}
    >
      {words && (
        <span className="flex items-start gap-3">
          <Icon aria-hidden className="mt-0.5 size-6 shrink-0" strokeWidth={1.75} />
          <span className="min-w-0">{words}</span>
        </span>
      )}
    </p>
  );
}

function useAnswer(ticket: PhoneSnapshot, wishes: Wishes): string | null {
  const t = useTranslations("lobby");
  if (wishes.phase === "asking") return t("oneMoment");
  const outcome = wishes.phase === "answered" ? wishes.outcome : null;
  if (outcome === "failed") return t("errorGeneric");
  if (outcome === "nobody_behind") return t("phonePostponeNobody");
  if (ticket.canPostpone) return null;
  // Granted a moment ago, and the other person has not been called yet.
  return outcome === "granted" && ticket.ahead !== 0 ? t("phonePostponed") : t("phonePostponeUsed");
}
