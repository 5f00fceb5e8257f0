import { err, ok, type Result } from "#server/domain/result.ts";
import { addMillis } from "#server/domain/time.ts";
import type { SetUpInput } from "#server/protocol/http.ts";
import type { Clock, DeviceStore, QueueStore, Random, StaffAccounts } from "./ports.ts";
import { hashSecret, newSecret } from "./secrets.ts";

/** Time to walk from the server to a browser; a new link is made at every start as long as nobody can sign in. */
const linkMinutes = 60;

export type SetUp = {
  isNeeded(): Promise<boolean>;
  /** A fresh one-time token, or null where somebody can sign in already. */
  newToken(): Promise<string | null>;
  /** Makes the first administrator, once. */
  run(input: SetUpInput): Promise<Result<null, "link_invalid" | "username_taken" | "invalid_input">>;
};

export function createSetUp(ports: {
  store: QueueStore;
  devices: DeviceStore;
  accounts: StaffAccounts;
  clock: Clock;
  random: Random;
}): SetUp {
  const { store, devices, accounts, clock, random } = ports;
  return {
    isNeeded: () => accounts.isEmpty(),
    async newToken() {
      if (!(await accounts.isEmpty())) return null;
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
      if (!isValid || !(await accounts.isEmpty())) return err("link_invalid");
      const [officeId] = await store.officeIds();
      if (officeId === undefined) return err("invalid_input");
      // biome-ignore lint/correctness/useHookAtTopLevel: a method of the store, not a hook of React.
      if (!(await devices.useLink(tokenHash, clock.now()))) return err("link_invalid");
      const roles = worksAsOmbudsperson ? (["administrator", "ombudsperson"] as const) : (["administrator"] as const);
      const created = await accounts.create({ officeId, name, username, password, roles });
      return created.ok ? ok(null) : created;
    },
  };
}
