import type { Hono } from "hono";
import { findDeviceActor } from "#server/application/identify.ts";
import { rememberDevices } from "#server/application/known-devices.ts";
import type { DeviceStore } from "#server/application/ports.ts";
import type { Say } from "#server/application/say.ts";
import { refuse } from "./answers.ts";

/**
 * A browser may play a word it has for an hour, and after that while it asks in the background: another voice is heard
 * from the second time on. What may tell something of a visitor it does not store at all.
 */
const cacheControl = { storable: "private, max-age=3600, stale-while-revalidate=31536000", other: "no-store" };

/** `GET /api/speech`: docs/protocol.md, "Speech". */
export function addSpeechRoutes(app: Hono, { devices, say }: { devices: DeviceStore; say: Say }): void {
  const known = rememberDevices(devices);

  app.get("/api/speech", async (c) => {
    const cookie = c.req.header("cookie");
    const actor = (await findDeviceActor(known, "kiosk", cookie)) ?? (await findDeviceActor(known, "display", cookie));
    if (!actor) return refuse(c, "forbidden");
    const spoken = await say(actor, { locale: c.req.query("locale"), say: c.req.query("say") });
    if (!spoken.ok) return refuse(c, spoken.code);
    const etag = `"${spoken.value.tag}"`;
    const headers = { etag, "cache-control": cacheControl[spoken.value.isStorable ? "storable" : "other"] };
    if (c.req.header("if-none-match") === etag) return c.body(null, 304, headers);
    const clip = await spoken.value.speak();
    if (!clip.ok) return refuse(c, clip.code);
    return c.body(new Uint8Array(clip.value), 200, { ...headers, "content-type": "audio/wav" });
  });
}
