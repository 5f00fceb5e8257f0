import type { HttpErrorCode } from "#server/protocol/http.ts";

/** The server's codes, and "no_answer" where none came. */
export type PostRefusal = Exclude<HttpErrorCode, "speech_unavailable"> | "no_answer";
export type PostReply<T = unknown> = { ok: true; data: T } | { ok: false; code: PostRefusal };

/** Sends JSON to our own server; `T` is what its schema says it answers. */
export async function postJson<T = unknown>(path: string, body: unknown): Promise<PostReply<T>> {
  try {
    const response = await fetch(path, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    if (response.ok) return { ok: true, data: (await response.json()) as T };
    const answer = (await response.json()) as { code?: PostRefusal };
    return { ok: false, code: answer.code ?? "internal" };
  } catch {
    return { ok: false, code: "no_answer" };
  }
}
