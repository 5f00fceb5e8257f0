import { expect, test } from "vitest";
import { readDeviceSetup } from "#server/protocol/device-config.ts";
import { officeId, testNow } from "#tests/support/builders.ts";
import { createMemoryDeviceStore } from "#tests/support/memory-device-store.ts";
import { clockActor } from "./actor.ts";
import { rememberDevices } from "./known-devices.ts";
import { StorageUnavailableError } from "./storage-unavailable-error.ts";

const kiosk = (id: string) => ({
  id,
  officeId,
  kind: "kiosk" as const,
  name: id,
  pairedAt: testNow,
  lastSeenAt: null,
  setup: readDeviceSetup("kiosk", {}),
});

test("[A14] a device that was known is known while the database is away; one that was revoked is not", async () => {
  const store = createMemoryDeviceStore(["a", "b", "c"].map(kiosk));
  let failure: Error | null = null;
  const devices = rememberDevices({
    ...store,
    findBySecret: (hash) => (failure ? Promise.reject(failure) : store.findBySecret(hash)),
  });
  const find = (id: string) => devices.findBySecret(`secret of ${id}`);
  for (const id of ["a", "b"]) expect((await find(id))?.id).toBe(id);
  await store.revoke(officeId, "b", { actor: clockActor, at: testNow });
  expect(await find("b")).toBeNull();

  failure = new StorageUnavailableError("away");
  expect((await find("a"))?.id).toBe("a");
  for (const id of ["b", "c"]) await expect(find(id)).rejects.toThrow(StorageUnavailableError);

  failure = new Error("a mistake of the program");
  await expect(find("a")).rejects.toThrow("mistake");
});
