"use client";
import { useEffect } from "react";
import { createLaterPart } from "./later.tsx";

/** Only before a device is paired. */
export const pairingPart = createLaterPart(async () => (await import("#app/_ui/device-pairing.tsx")).DevicePairing);
export const qrCodePart = createLaterPart(async () => (await import("#app/_ui/qr-code.tsx")).QrCode);
export const feedbackPart = createLaterPart(async () => (await import("./feedback-view.tsx")).FeedbackView);

/** What a visitor may need is fetched once the first screen stands: a task later, never in the first load's way. */
export function useLaterParts(isReady: boolean): void {
  useEffect(() => {
    if (!isReady) return;
    const timer = setTimeout(() => {
      qrCodePart.fetch();
      feedbackPart.fetch();
    });
    return () => clearTimeout(timer);
  }, [isReady]);
}
