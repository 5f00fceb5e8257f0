import type { SessionReply } from "#server/protocol/http.ts";

/** Where somebody begins who came for nothing in particular: the page their roles are for. */
export function homeOf(staff: SessionReply["staff"]): string {
  if (!staff || staff.duty !== null) return "/account";
  if (staff.roles.includes("ombudsperson")) return "/console";
  return staff.roles.includes("administrator") ? "/settings" : "/account";
}
