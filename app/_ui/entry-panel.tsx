"use client";
import type { ReactNode } from "react";
import { StaffShell } from "./staff-shell.tsx";

/** The calm page before one is signed in: one question in the middle. */
export function EntryPanel({ heading, lead, children }: { heading: string; lead: ReactNode; children: ReactNode }) {
  return (
    <StaffShell current={null}>
      <div className="mx-auto my-6 max-w-lg rounded-lg border border-line bg-surface p-6 sm:my-[8vh] sm:p-10">
        <h1 className="text-3xl font-semibold text-balance">{heading}</h1>
        <p className="mt-2 mb-7 text-lg text-muted text-pretty">{lead}</p>
        {children}
      </div>
    </StaffShell>
  );
}
