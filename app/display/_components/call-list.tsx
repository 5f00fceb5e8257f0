"use client";
import { useTranslations } from "use-intl";
import { LobbyNumber } from "#app/_ui/lobby-number.tsx";
import type { Call } from "../_lib/announcer.ts";
import { InEnglish } from "./in-english.tsx";

type Heading = "alsoCalled" | "recentCalls";

/** So many rows fit beside the big call; two of them at the size that is read at five metres (A59). */
const maxRows = 6;
const maxLargeRows = 2;

type Props = { others: readonly Call[]; former: readonly Call[] };

/** Who else is called, and who was: numbers and rooms, nothing that counts or names anybody (P3, R34). */
export function CallLists({ others, former }: Props) {
  const areLarge = others.length <= maxLargeRows && others.every((call) => call.room.length <= 3);
  const rowsUsed = areLarge ? others.length * 2 : others.length;
  const formerShown = former.slice(0, Math.max(0, maxRows - rowsUsed - (others.length > 0 ? 1 : 0)));
  return (
    <aside className="flex h-full flex-col gap-8 overflow-hidden">
      {others.length > 0 && (
        <CallList heading="alsoCalled" calls={others.slice(0, maxRows)} size={areLarge ? "large" : "small"} isCurrent />
      )}
      {formerShown.length > 0 && <CallList heading="recentCalls" calls={formerShown} size="small" isCurrent={false} />}
    </aside>
  );
}

type ListProps = { heading: Heading; calls: readonly Call[]; size: "large" | "small"; isCurrent: boolean };

function CallList({ heading, calls, size, isCurrent }: ListProps) {
  const t = useTranslations("lobby");
  return (
    <section>
      <h2 className={`text-[2.25rem] leading-tight font-semibold ${isCurrent ? "text-brand-900" : "text-muted"}`}>
        <Words of={heading} />
        <InEnglish className="text-[1.5rem]">
          <Words of={heading} />
        </InEnglish>
      </h2>
      <ul className={`mt-4 flex flex-col ${size === "large" ? "gap-4" : "gap-3"}`}>
        {calls.map((call) => (
          <li
            key={call.callSeq}
            className={`flex items-baseline justify-between gap-6 rounded-3xl px-8 ${
              isCurrent ? "border-4 border-brand-900 bg-surface text-brand-900" : "bg-brand-50 text-ink"
            } ${size === "large" ? "py-2" : "py-1"}`}
          >
            <LobbyNumber
              value={call.number}
              className={`leading-none font-semibold ${size === "large" ? "text-[10.75rem]" : "text-[5rem]"}`}
            />
            <bdi className={`leading-none font-semibold whitespace-nowrap ${roomSize(call.room, size)}`}>
              {t("room", { room: call.room })}
            </bdi>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A room is a short label; a longer one gets smaller letters rather than a second line. */
function roomSize(room: string, size: "large" | "small"): string {
  if (size === "large") return "text-[3.5rem]";
  if (room.length <= 3) return "text-[3rem]";
  return room.length <= 7 ? "text-[2.75rem]" : "text-[2.25rem]";
}

function Words({ of }: { of: Heading }) {
  const t = useTranslations("lobby");
  return t(of);
}
