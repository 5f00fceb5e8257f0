"use client";
import type { CSSProperties } from "react";
import { LobbyProvider } from "#app/_i18n/lobby/lobby-provider.tsx";
import { formatTime } from "#app/_lib/format-time.ts";
import type { DisplayConfig } from "#server/domain/device-config.ts";
import type { DisplaySnapshot } from "#server/protocol/snapshots.ts";
import { type DisplayView, formerCalls, otherCalls } from "../_lib/display-view.ts";
import { listRem, neededRem } from "../_lib/number-size.ts";
import { WallWordsContext } from "../_lib/wall-words.ts";
import { BigPlace } from "./big-place.tsx";
import { CallLists } from "./call-list.tsx";
import { DisplayFooter, type FooterNotice } from "./display-footer.tsx";
import { DisplayHeader } from "./display-header.tsx";

export type ShownView = Exclude<DisplayView, { state: "pairing" }>;

type Props = {
  view: ShownView;
  /** Null: none has come yet. */
  snapshot: DisplaySnapshot | null;
  config: DisplayConfig;
  /** Server's time. */
  now: number;
  /** Server's time of the last confirmation; null: there was none. */
  confirmedAt: number | null;
  /** The call in the big place has just come. */
  isNew: boolean;
  isSilent: boolean;
  isTesting: boolean;
};

/** One picture of the wall, laid out as this display is set up: upright or lying. */
export function Wall({ view, snapshot, config, now, confirmedAt, isNew, isSilent, isTesting }: Props) {
  const timeZone = snapshot?.timeZone ?? "UTC";
  const { others, former } = chooseLists(view, snapshot);
  const needed = neededRem(config.panel);
  const list = listRem(needed, { hasOthers: others.length > 0, columns: config.columns });
  const hasLists = others.length + former.length > 0;
  const below = others.length > 0 ? "portrait:grid-rows-2" : "portrait:grid-rows-[5fr_4fr]";
  return (
    <LobbyProvider locale="de">
      <WallWordsContext value={config}>
        <div
          data-state={view.state}
          lang="de"
          style={{ "--needed": `${needed}rem`, "--list": `${list}rem` } as CSSProperties}
          className="display grid h-dvh grid-rows-[auto_minmax(0,1fr)_auto] overflow-hidden bg-paper text-ink"
        >
          <DisplayHeader
            officeName={snapshot?.officeName ?? ""}
            now={snapshot ? now : null}
            timeZone={timeZone}
            isSilent={isSilent}
          />
          <main
            className={`grid min-h-0 gap-10 p-10 ${hasLists ? `landscape:grid-cols-[minmax(0,1fr)_var(--list)] ${below}` : ""}`}
          >
            <BigPlace view={view} isNew={isNew} now={now} timeZone={timeZone} confirmedAt={confirmedAt} />
            {hasLists && <CallLists others={others} former={former} columns={config.columns} now={now} />}
          </main>
          <DisplayFooter
            notice={isTesting ? { kind: "test" } : chooseFooterNotice(view, snapshot)}
            announcements={view.state === "cut-off" ? [] : (snapshot?.announcements ?? [])}
            now={now}
          />
        </div>
      </WallWordsContext>
    </LobbyProvider>
  );
}

/** While cut off nothing is current: all that was known stands among the former calls, under its age (E3). */
function chooseLists(view: ShownView, snapshot: DisplaySnapshot | null) {
  if (!snapshot) return { others: [], former: [] };
  const inBigPlace = view.state === "calling" ? view.call : null;
  const former = formerCalls(snapshot, inBigPlace);
  if (view.state === "cut-off") return { others: [], former: [...snapshot.calls, ...former] };
  return { others: otherCalls(snapshot, inBigPlace), former };
}

/** A break stands in the big place itself unless somebody is called. */
function chooseFooterNotice(view: ShownView, snapshot: DisplaySnapshot | null): FooterNotice {
  if (view.state === "closed" || view.state === "cut-off") return { kind: "ask" };
  if (view.state !== "calling" || !snapshot?.breakUntil) return { kind: "sit" };
  return { kind: "break", time: formatTime(snapshot.breakUntil, "de", snapshot.timeZone) };
}
