"use client";
import { CircleAlert, Info } from "lucide-react";
import { useTranslations } from "use-intl";
import type { PhoneSnapshot } from "#server/protocol/snapshots.ts";
import type { Wishes } from "../_lib/use-wishes.ts";
import { chooseAnswerWords } from "../_lib/wish-outcome.ts";

/** What became of a wish. A granted one is seen by itself, and said once; that there is no second one stays. */
export function WishAnswer({ ticket, wishes }: { ticket: PhoneSnapshot; wishes: Wishes }) {
  const t = useTranslations("lobby");
  const words = chooseAnswerWords(wishes, ticket);
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
          <span className="min-w-0">{t(words)}</span>
        </span>
      )}
    </p>
  );
}
