import { originOf } from "#scripts/admin/add-user.ts";
import { withOffice } from "#scripts/admin/open-office.ts";
import { readOptions, requireOne, UsageError } from "#scripts/admin/options.ts";
import { createPrismaDeviceStore } from "#server/adapters/prisma/device-store.ts";
import { systemClock } from "#server/adapters/system/system-clock.ts";
import { systemRandom } from "#server/adapters/system/system-random.ts";
import { hashSecret, newSecret } from "#server/application/secrets.ts";
import { addMillis } from "#server/domain/time.ts";
import { deviceKind, shortName } from "#server/protocol/values.ts";

/** Time to walk from the server to the device. */
const linkMinutes = 60;

export async function addDevice(args: readonly string[]): Promise<void> {
  const options = readOptions(args, ["kind", "name"]);
  const kind = deviceKind.safeParse(requireOne(options, "kind"));
  if (!kind.success) throw new UsageError("--kind must be kiosk or display");
  const name = shortName.safeParse(requireOne(options, "name"));
  if (!name.success) throw new UsageError("--name must have 1 to 40 characters");
  await withOffice(async ({ env, database, officeId }) => {
    const token = newSecret(systemRandom);
    await createPrismaDeviceStore(database).createLink({
      tokenHash: hashSecret(token),
      purpose: "device",
      device: { officeId, kind: kind.data, name: name.data },
      expiresAt: addMillis(systemClock.now(), linkMinutes * 60_000),
      usedAt: null,
    });
    console.log(`Open this on the device (one hour, once):\n${originOf(env)}/${kind.data}#pair=${token}`);
  });
}
