"use client";
import { useEffect, useRef, useState } from "react";
import { postJson } from "#app/_lib/post-json.ts";
import type { ReportJobInput, ReportJobReply } from "#server/protocol/report-jobs.ts";

/** Milliseconds between two looks at how far it is. */
const lookEveryMs = 400;

export type ReportFileState =
  | { kind: "idle" }
  | { kind: "running"; step: ReportJobReply["step"]; share: number }
  | { kind: "done"; name: string }
  | { kind: "failed" }
  | { kind: "cancelled" }
  | { kind: "no_answer" };

/** Has the server make a file, tells how far it is, and fetches it. */
export function useReportFile() {
  const [state, setState] = useState<ReportFileState>({ kind: "idle" });
  const job = useRef<string | null>(null);
  useEffect(() => () => void endJob(job), []);

  async function make(input: ReportJobInput): Promise<void> {
    setState({ kind: "running", step: "waiting", share: 0 });
    const reply = await postJson<{ id: string }>("/api/reports", input);
    if (!reply.ok) return setState({ kind: reply.code === "no_answer" ? "no_answer" : "failed" });
    job.current = reply.data.id;
    await watch(reply.data.id);
  }

  async function watch(id: string): Promise<void> {
    while (job.current === id) {
      const seen = await look(id);
      if (job.current !== id) return;
      if (seen === "gone") return setState({ kind: "failed" });
      if (seen && seen.state !== "running") {
        job.current = null;
        if (seen.state === "failed") return setState({ kind: "failed" });
        setState({ kind: "done", name: seen.name ?? "" });
        return window.location.assign(`/api/reports/${id}/file`);
      }
      if (seen) setState({ kind: "running", step: seen.step, share: seen.share });
      await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
    }
  }

  async function cancel(): Promise<void> {
    await endJob(job);
    setState({ kind: "cancelled" });
  }

  return { state, make, cancel };
}

/** The server stops working on it. */
async function endJob(job: { current: string | null }): Promise<void> {
  const id = job.current;
  job.current = null;
  if (id) await fetch(`/api/reports/${id}`, { method: "DELETE" }).catch(() => null);
}

/** Null: no answer this time. */
async function look(id: string): Promise<ReportJobReply | "gone" | null> {
  try {
    const response = await fetch(`/api/reports/${id}`);
    if (response.ok) return (await response.json()) as ReportJobReply;
    return response.status === 404 ? "gone" : null;
  } catch {
    return null;
  }
}
