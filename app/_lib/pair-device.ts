import type { PairingPoll, PairingStart } from "#server/protocol/replies.ts";
import type { DeviceKind } from "#server/protocol/values.ts";

export type PairingProgress =
  | { phase: "asking"; isAnswered: boolean }
  | { phase: "shown"; userCode: string; isAnswered: boolean }
  | { phase: "approved" };

/** The server answers with JSON, refuses for good, or is not there (yet). */
type Answer<T> = { ok: true; data: T } | { ok: false; isRefusal: boolean };

/** Pause after an unanswered question, and what each `slow_down` adds to the server's interval (RFC 8628). */
const pauseMs = 5_000;

/**
 * Shows a code and asks until somebody at the console has approved it; then the browser has the device's cookie (R29).
 * An expired code is followed by a new one, for as long as nobody aborts.
 */
export async function pairDevice(
  kind: DeviceKind,
  { signal, onProgress }: { signal: AbortSignal; onProgress: (progress: PairingProgress) => void },
): Promise<void> {
  while (!signal.aborted) {
    const started = await postJson<PairingStart>("/api/devices/pair", { kind }, signal);
    if (signal.aborted) return;
    if (!started.ok) {
      onProgress({ phase: "asking", isAnswered: false });
      await pause(pauseMs, signal);
      continue;
    }
    if (await waitForApproval(started.data, { signal, onProgress })) return;
  }
}

async function waitForApproval(
  { userCode, deviceCode, interval }: PairingStart,
  { signal, onProgress }: { signal: AbortSignal; onProgress: (progress: PairingProgress) => void },
): Promise<boolean> {
  let everyMs = interval * 1_000;
  onProgress({ phase: "shown", userCode, isAnswered: true });
  for (;;) {
    await pause(everyMs, signal);
    if (signal.aborted) return false;
    const polled = await postJson<PairingPoll>("/api/devices/pair/poll", { deviceCode }, signal);
    if (signal.aborted) return false;
    onProgress({ phase: "shown", userCode, isAnswered: polled.ok });
    if (!polled.ok) continue;
    switch (polled.data.status) {
      case "approved":
        onProgress({ phase: "approved" });
        return true;
      case "expired":
        return false;
      case "slow_down":
        everyMs += pauseMs;
        break;
      case "pending":
        break;
    }
  }
}

/**
 * Turns the token of a one-time link into this device's cookie (R29). A link is not lost because the server is just
 * starting: it is tried again until there is an answer.
 */
export async function claimPairingLink(token: string, signal: AbortSignal): Promise<boolean> {
  while (!signal.aborted) {
    const claimed = await postJson("/api/devices/claim", { token }, signal);
    if (claimed.ok) return true;
    if (claimed.isRefusal) return false;
    await pause(pauseMs, signal);
  }
  return false;
}

/** The token of `/kiosk#pair=<token>`; null where the address has none. */
export function readPairingToken(hash: string): string | null {
  return /^#pair=([\w-]{16,200})$/.exec(hash)?.[1] ?? null;
}

async function postJson<T>(path: string, body: object, signal: AbortSignal): Promise<Answer<T>> {
  try {
    const response = await fetch(path, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
      signal,
    });
    if (response.ok) return { ok: true, data: (await response.json()) as T };
    return { ok: false, isRefusal: response.status < 500 && response.status !== 429 };
  } catch {
    return { ok: false, isRefusal: false };
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener(
      "abort",
      () => {
        clearTimeout(timer);
        resolve();
      },
      { once: true },
    );
  });
}
