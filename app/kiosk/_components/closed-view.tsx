"use client";
import { DoorClosed, Hand, Lightbulb, Ticket } from "lucide-react";
import type { ComponentProps } from "react";
import { useTranslations } from "use-intl";
import { chooseWhenWords, formatWhen } from "#app/_i18n/lobby/format-when.ts";
import { useNow } from "#app/_lib/use-now.ts";
import type { Instant } from "#server/domain/time.ts";
import type { KioskSnapshot } from "#server/protocol/snapshots.ts";
import type { LobbyLocale } from "#server/words/lobby-locales.ts";
import { type Sentence, useSentence } from "../_lib/use-sentence.ts";
import { KioskButton } from "./kiosk-button.tsx";
import { MessageView } from "./message-view.tsx";
import { WeekHours } from "./week-hours.tsx";

type ClosedState = "closed" | "closing" | "stopped" | "full";

type Props = {
  state: ClosedState;
  opensAt: Instant | null;
  snapshot: Pick<KioskSnapshot, "timeZone" | "week">;
  clockOffsetMs: number;
  locale: LobbyLocale;
  /** Null: the server has no codes for it. */
  onFeedback: (() => void) | null;
};

/** No number now: why, and when again (D1, C9). What one has to say can be left all the same. */
export function ClosedView({ state, opensAt, snapshot, clockOffsetMs, locale, onFeedback }: Props) {
  const when = useNextOpening(opensAt, { timeZone: snapshot.timeZone, clockOffsetMs, locale });
  const message = useMessage(state, when);
  const feedback = useSentence()("leaveFeedback");
  return (
    <MessageView
      {...message}
      actions={
        onFeedback && (
          <KioskButton
            variant="secondary"
            say={feedback.say}
            onPress={onFeedback}
            icon={<Lightbulb aria-hidden className="size-12 shrink-0" strokeWidth={1.75} />}
          >
            {feedback.text}
          </KioskButton>
        )
      }
    >
      {state !== "stopped" && <WeekHours week={snapshot.week} locale={locale} />}
    </MessageView>
  );
}

function useMessage(state: ClosedState, when: Sentence | null): ComponentProps<typeof MessageView> {
  const sentence = useSentence();
  const lead = when === null ? {} : { lead: when };
  switch (state) {
    case "closed":
      return { icon: DoorClosed, title: sentence("closedNow"), ...lead, text: sentence("closedHint") };
    case "closing": {
      const text = when === null ? {} : { text: when };
      return { icon: DoorClosed, title: sentence("closingNow"), lead: sentence("closingHint"), ...text };
    }
    case "full":
      return { icon: Ticket, title: sentence("queueFull"), ...lead, text: sentence("fullHint") };
    case "stopped":
      return { icon: Hand, title: sentence("stoppedNow"), lead: sentence("stoppedHint") };
  }
}

type Clock = { timeZone: string; clockOffsetMs: number; locale: LobbyLocale };

function useNextOpening(at: Instant | null, { timeZone, clockOffsetMs, locale }: Clock): Sentence | null {
  const t = useTranslations("lobby");
  const present = useNow(30_000);
  if (at === null || present === null) return null;
  const now = present + clockOffsetMs;
  return {
    text: t("nextOpen", { when: formatWhen(at, { now, locale, timeZone, t }) }),
    say: [{ word: "openingHours" }, chooseWhenWords(at, { now, timeZone })],
  };
}
