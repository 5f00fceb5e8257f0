import type { PostRefusal } from "#app/_lib/post-json.ts";

type AccountProblem = "unreachable" | "limited" | "wrongPassword" | "failed";

/** What a refusal means on this page; the words stand under `access.account`. */
export function accountProblem(code: PostRefusal): AccountProblem {
  if (code === "no_answer" || code === "storage_unavailable") return "unreachable";
  if (code === "too_many_attempts" || code === "rate_limited") return "limited";
  return code === "credentials_wrong" ? "wrongPassword" : "failed";
}
