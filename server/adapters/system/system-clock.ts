import type { Clock } from "#server/application/ports.ts";

export const systemClock: Clock = { now: () => new Date().toISOString() };
