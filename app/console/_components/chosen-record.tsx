"use client";
import { seenRevision } from "#app/_lib/record/seen-revision.ts";
import { RecordDialog } from "#app/_ui/record/record-dialog.tsx";
import type { VisitId } from "#server/domain/visit.ts";
import { useConsole } from "../_lib/use-console.tsx";

/** The record somebody chose from a list of the console; null: none. */
export function ChosenRecord({ visitId, onClose }: { visitId: VisitId | null; onClose(): void }) {
  const { snapshot, catalogue, live, isLocked } = useConsole();
  if (visitId === null || catalogue === null) return null;
  return (
    <RecordDialog
      key={visitId}
      visitId={visitId}
      live={live}
      catalogue={catalogue}
      today={snapshot.day.date}
      seenRevision={seenRevision(snapshot, visitId)}
      isLocked={isLocked}
      onClose={onClose}
    />
  );
}
