import { parseReturnPath } from "#app/_lib/return-path.ts";
import type { SessionReply } from "#server/protocol/http.ts";
import { homeOf } from "./staff-home.ts";

/** Leaves for where somebody wanted to go, or for where their work is. */
export async function enter(staff?: SessionReply["staff"]): Promise<void> {
  const { search, origin } = window.location;
  const next = new URLSearchParams(search).get("next");
  const known = staff === undefined ? await askWho() : staff;
  const mustFirst = known !== null && known.duty !== null;
  window.location.assign(next === null || mustFirst ? homeOf(known) : parseReturnPath(next, origin));
}

async function askWho(): Promise<SessionReply["staff"]> {
  try {
    const response = await fetch("/api/session", { cache: "no-store" });
    return response.ok ? ((await response.json()) as SessionReply).staff : null;
  } catch {
    return null;
  }
}
