"use client";
import { useRef } from "react";
import { type DeviceAlert, findAlerts, trackProblems } from "./device-alerts.ts";
import { useConsole } from "./use-console.tsx";
import { useConsoleNow } from "./use-console-now.tsx";

/** The alerts of this second. */
export function useDeviceAlerts(): readonly DeviceAlert[] {
  const { presence } = useConsole();
  const now = useConsoleNow();
  const since = useRef<ReadonlyMap<string, number>>(new Map());
  const devices = presence?.devices ?? [];
  since.current = trackProblems(since.current, devices, now);
  return findAlerts(devices, since.current, now);
}
