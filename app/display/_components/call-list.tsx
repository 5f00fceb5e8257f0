"use client";
import { type CSSProperties, useRef } from "react";
import { useTranslations } from "use-intl";
import { LobbyNumber } from "#app/_ui/lobby-number.tsx";
import type { Call } from "../_lib/announcer.ts";
import { pageOf } from "../_lib/pages.ts";
import { useFittingRows } from "../_lib/use-fitting-rows.ts";
import { InEnglish } from "./in-english.tsx";
import { PlaceName } from "./place-name.tsx";

type Props = {
  others: readonly Call[];
  former: readonly Call[];
  columns: 1 | 2;
  /** Server's time: turns the pages. */
  now: number;
};

/** More visitors called at one moment than that take turns; fewer share the height, each as large as may be (A59). */
const mostOthers = 8;

/** Who else is called, and who was: numbers and rooms, nothing that counts or names anybody (P3, R34). */
export function CallLists({ others, former, columns, now }: Props) {
  return (
    <aside className="call-lists flex min-h-0 flex-col gap-8 overflow-hidden">
      {others.length > 0 && <OtherCalls calls={pageOf(others, mostOthers, now)} />}
      {former.length > 0 && <FormerCalls calls={former} columns={columns} now={now} />}
    </aside>
  );
}

/** Called and not there yet: they have to read it from their seats, like the big one. */
function OtherCalls({ calls }: { calls: readonly Call[] }) {
  return (
    <section className="shrink-0" style={{ "--rows": calls.length } as CSSProperties}>
      <Heading of="alsoCalled" className="text-brand-900" />
      <ul className="mt-3 flex flex-col gap-3">
        {calls.map((call) => (
          <li
            key={call.callSeq}
            className="other-call flex items-center justify-between rounded-3xl border-4 border-brand-900 bg-surface px-6 leading-none font-semibold text-brand-900"
          >
            <LobbyNumber value={call.number} />
            <StackedPlace room={call.room} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Height of a row of the past, with its gap. */
const formerRowRem = 6.25;

function FormerCalls({ calls, columns, now }: { calls: readonly Call[]; columns: 1 | 2; now: number }) {
  const list = useRef<HTMLUListElement>(null);
  const fitting = useFittingRows(list, formerRowRem);
  const shown = pageOf(calls, fitting * columns, now);
  return (
    <section className={`flex min-h-0 flex-1 flex-col ${fitting === 0 ? "invisible" : ""}`}>
      <Heading of="recentCalls" className="text-muted" />
      <ul
        ref={list}
        className={`mt-3 grid min-h-0 flex-1 auto-rows-[5.5rem] content-start gap-3 overflow-hidden ${
          columns === 2 ? "grid-cols-2" : "grid-cols-1"
        }`}
      >
        {shown.map((call) => (
          <li
            key={call.callSeq}
            className="flex items-center justify-between gap-4 rounded-3xl bg-brand-50 px-6 leading-none font-semibold text-ink"
          >
            <LobbyNumber value={call.number} className="text-[4.75rem]" />
            <span className={call.room.length > 5 ? "text-[2.25rem]" : "text-[3.5rem]"}>
              {columns === 2 ? (
                <StackedPlace room={call.room} />
              ) : (
                <PlaceName room={call.room} wordClass="text-[0.7em]" />
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The word above the label, where both side by side would be small. */
function StackedPlace({ room }: { room: string }) {
  const size = room.length <= 3 ? "" : room.length <= 6 ? "text-[0.6em]" : "text-[0.36em]";
  return (
    <span className={`text-end leading-[0.85] ${size}`}>
      <PlaceName room={room} wordClass="block text-[max(0.26em,1.5rem)] leading-none font-normal" />
    </span>
  );
}

function Heading({ of, className }: { of: "alsoCalled" | "recentCalls"; className: string }) {
  return (
    <h2 className={`text-[2.25rem] leading-tight font-semibold ${className}`}>
      <Words of={of} />
      <InEnglish className="text-[1.5rem]">
        <Words of={of} />
      </InEnglish>
    </h2>
  );
}

function Words({ of }: { of: "alsoCalled" | "recentCalls" }) {
  const t = useTranslations("lobby");
  return t(of);
}
