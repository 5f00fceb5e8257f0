"use client";
import { useEffect, useRef, useState } from "react";
import type { StaffAlarms } from "#server/protocol/alarms.ts";
import { openChime } from "./chime.ts";
import { deskStorageKey } from "./desk-of-tab.ts";
import type { RefusalCode } from "./queue-socket.ts";
import { createRandomUuid } from "./random-uuid.ts";
import type { Live } from "./use-live.ts";

/** What a page of staff needs to call for help and to hear of it (C11). */
export type AlarmLine =
  | Pick<Live<"console">, "alarms" | "connected" | "send">
  | Pick<Live<"settings">, "alarms" | "connected" | "send">;

/** The calls of this tab: it says that help is called, and stays silent, whoever sits in front of it. */
const ownKey = "wm_alarms";
const ringEveryMs = 4_000;
const ringVolume = 9;
const alarmSound = "/sounds/alarm.wav";

export type StaffAlarmState = {
  alarms: StaffAlarms;
  isOwn(alarmId: string): boolean;
  /** Why the last call did not go out. */
  refusal: RefusalCode | null;
  /** Somebody else's call is there and cannot be heard. */
  isSilent: boolean;
  raise(): Promise<void>;
  answer(alarmId: string): Promise<void>;
  end(alarmId: string): Promise<void>;
  dismiss(): void;
};

export function useStaffAlarm(line: AlarmLine): StaffAlarmState {
  const { alarms, send } = line;
  const [own, setOwn] = useState<readonly string[]>([]);
  const [refusal, setRefusal] = useState<RefusalCode | null>(null);
  const tried = useRef<string | null>(null);
  useEffect(() => setOwn(JSON.parse(window.sessionStorage.getItem(ownKey) ?? "[]") as string[]), []);
  const list = alarms ?? [];
  const isOwn = (alarmId: string) => own.includes(alarmId);
  const isSilent = useRinging(list.some((alarm) => alarm.answer === null && !isOwn(alarm.id)));

  const deskId = () => window.sessionStorage.getItem(deskStorageKey);

  return {
    alarms: list,
    isOwn,
    refusal,
    isSilent,
    async raise() {
      // The same press again, after no answer, is the same call.
      const alarmId = tried.current ?? createRandomUuid();
      tried.current = alarmId;
      const next = [...new Set([...own, alarmId])].slice(-5);
      window.sessionStorage.setItem(ownKey, JSON.stringify(next));
      setOwn(next);
      const reply = await send("alarm:raise", { alarmId, deskId: deskId() });
      if (reply.ok) tried.current = null;
      setRefusal(reply.ok ? null : reply.code);
    },
    async answer(alarmId) {
      await send("alarm:answer", { alarmId, deskId: deskId() });
    },
    async end(alarmId) {
      await send("alarm:end", { alarmId });
    },
    dismiss: () => setRefusal(null),
  };
}

/** Rings until somebody is coming. @returns whether it should be heard and is not. */
function useRinging(isRinging: boolean): boolean {
  const [isSilent, setIsSilent] = useState(false);
  useEffect(() => {
    if (!isRinging) return;
    const chime = openChime(alarmSound);
    const ring = () => void chime.play(ringVolume).then((isHeard) => setIsSilent(!isHeard));
    ring();
    const timer = setInterval(ring, ringEveryMs);
    // A touch of the page is what a browser waits for.
    window.addEventListener("pointerdown", ring, { once: true });
    return () => {
      clearInterval(timer);
      window.removeEventListener("pointerdown", ring);
      chime.stop();
      setIsSilent(false);
    };
  }, [isRinging]);
  return isSilent;
}
