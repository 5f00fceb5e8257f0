"use client";
import { useRef } from "react";
import { type DeviceAlert, findAlerts, trackProblems } from "./device-alerts.ts";
import { useConsole } from "./use-console.tsx";

/** The alerts of this second. */
export function useDeviceAlerts(): readonly DeviceAlert[] {
  const { presence, now } = useConsole();
  const since = useRef<ReadonlyMap<string, number>>(new Map());
  const devices = presence?.devices ?? [];
  since.current = trackProblems(since.current, devices, now);
  return findAlerts(devices, since.current, now);
}
