import { saveSettings } from "#server/domain/day.ts";
import type { PasswordProblem } from "#server/domain/password-rules.ts";
import { err, ok, type Result } from "#server/domain/result.ts";
import { addMillis } from "#server/domain/time.ts";
import { addDays, localDate } from "#server/domain/zoned-time.ts";
import type { SetUpInput } from "#server/protocol/http.ts";
import { clockActor } from "./actor.ts";
import type { Clock, DeviceStore, QueueStore, Random } from "./ports.ts";
import { hashSecret, newSecret } from "./secrets.ts";
import type { StaffDesk } from "./staff/staff-desk.ts";
import type { StaffStore } from "./staff/staff-store.ts";

/** Time to walk from the server to a browser; a new link is made at every start as long as nobody can sign in. */
const linkMinutes = 60;
/** Time to find an authenticator app before administrators have to have one (U5). */
const twoFactorGraceDays = 14;

export type SetUp = {
  isNeeded(): Promise<boolean>;
  /** A fresh one-time token, or null where somebody can sign in already. */
  newToken(): Promise<string | null>;
  /** Makes the first administrator, once. */
  run(input: SetUpInput): Promise<Result<null, "link_invalid" | "username_taken" | "invalid_input" | PasswordProblem>>;
};

export function createSetUp(ports: {
  store: QueueStore;
  devices: DeviceStore;
  people: StaffStore;
  staffDesk: StaffDesk;
  clock: Clock;
  random: Random;
}): SetUp {
  const { store, devices, people, staffDesk, clock, random } = ports;

  /** A new office begins with the second factor for administrators, after some days. */
  async function requireTwoFactorSoon(officeId: string): Promise<void> {
    const now = clock.now();
    await store.update(officeId, clockActor, (queue) => {
      const { settings } = queue;
      const twoFactorFrom = addDays(localDate(now, settings.timeZone), twoFactorGraceDays);
      return saveSettings(queue, { ...settings, signIn: { ...settings.signIn, twoFactorFrom } }, now);
    });
  }

  return {
    isNeeded: () => people.isEmpty(),
    async newToken() {
      if (!(await people.isEmpty())) return null;
      const token = newSecret(random);
      await devices.createLink({
        tokenHash: hashSecret(token),
        purpose: "setup",
        device: null,
        expiresAt: addMillis(clock.now(), linkMinutes * 60_000),
        usedAt: null,
      });
      return token;
    },
    async run({ token, name, username, password, worksAsOmbudsperson }) {
      const tokenHash = hashSecret(token);
      const link = await devices.findLink(tokenHash);
      const isValid = link?.purpose === "setup" && link.usedAt === null && link.expiresAt > clock.now();
      if (!isValid || !(await people.isEmpty())) return err("link_invalid");
      const [officeId] = await store.officeIds();
      if (officeId === undefined) return err("invalid_input");
      // Before the link is used up: a password may be chosen anew as often as somebody likes.
      const problem = await staffDesk.checkPassword(officeId, password, [name, username]);
      if (problem) return err(problem);
      // biome-ignore lint/correctness/useHookAtTopLevel: a method of the store, not a hook of React.
      if (!(await devices.useLink(tokenHash, clock.now()))) return err("link_invalid");
      const roles = worksAsOmbudsperson ? (["administrator", "ombudsperson"] as const) : (["administrator"] as const);
      const userId = random.uuid();
      const by = { officeId, ref: clockActor };
      const added = await staffDesk.addWithPassword(by, { userId, name, username, password, roles });
      if (!added.ok) return err(added.code === "record_conflict" ? "username_taken" : added.code);
      await requireTwoFactorSoon(officeId);
      return ok(null);
    },
  };
}
