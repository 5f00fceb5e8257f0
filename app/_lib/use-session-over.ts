"use client";
import { useSyncExternalStore } from "react";
import type { LiveState } from "./live-connection.ts";
import { hasRecordUnderWork, onRecordsUnderWork } from "./record/records-under-work.ts";
import { useHasUnsaved } from "./use-unsaved-guard.ts";

const reasons = ["not_signed_in", "other_person", "account_incomplete"] as const;
export type SessionOverReason = (typeof reasons)[number];

/** Why whoever works on this page has to sign in again, and must not lose it by that; null: they need not. */
export function useSessionOver(refusal: LiveState<null>["refusal"]): SessionOverReason | null {
  const hasUnsaved = useHasUnsaved();
  const hasRecord = useSyncExternalStore(onRecordsUnderWork, hasRecordUnderWork, () => false);
  return (hasUnsaved || hasRecord) && isReason(refusal) ? refusal : null;
}

function isReason(refusal: string | null): refusal is SessionOverReason {
  return reasons.some((reason) => reason === refusal);
}
