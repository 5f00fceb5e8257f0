import type { Page } from "@playwright/test";
import type { StaffRole } from "#server/protocol/staff.ts";
import type { Lobby } from "#tests/e2e/lobby.ts";
import { signIn } from "#tests/support/http-sessions.ts";
import { connectScreen, sendRaw } from "#tests/support/wire-client.ts";

/** A browser in which somebody with exactly this role is signed in. */
export async function openAsRole(lobby: Lobby, role: StaffRole): Promise<Page> {
  const { origin } = lobby.server;
  const administrator = lobby.office.staff[0] ?? { username: "", password: "" };
  const settings = await connectScreen(origin, "settings", await signIn(origin, administrator));
  const person = { userId: crypto.randomUUID(), name: role, username: `only.${role}`, roles: [role] };
  const added = await sendRaw(settings, "user:add", person);
  settings.close();
  const { password: first } = (added?.ok ? added.data : {}) as { password: string };
  const cookie = await signIn(origin, { username: person.username, password: first });
  await fetch(`${origin}/api/account/password`, {
    method: "POST",
    headers: { "content-type": "application/json", origin, cookie },
    body: JSON.stringify({ current: first, next: "Elefanten trinken Tee" }),
  });
  const page = await lobby.openPage("/sign-in");
  const [name = "", value = ""] = cookie.split("=");
  await page.context().addCookies([{ name, value: decodeURIComponent(value), url: origin }]);
  return page;
}
