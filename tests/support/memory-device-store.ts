import type { Device, DeviceStore, OneTimeLink, Pairing } from "#server/application/ports.ts";
import { readDeviceSetup } from "#server/protocol/device-config.ts";

type StoredDevice = Device & { secretHash: string; revokedAt: string | null };

/** The port without a database; what is handed out are copies. */
export function createMemoryDeviceStore(initial: readonly Device[] = []): DeviceStore {
  const devices: StoredDevice[] = initial.map((d) => ({ ...d, secretHash: `secret of ${d.id}`, revokedAt: null }));
  const pairings: Pairing[] = [];
  const links: OneTimeLink[] = [];

  const toDevice = ({ id, officeId, kind, name, pairedAt, lastSeenAt, setup }: StoredDevice): Device => ({
    id,
    officeId,
    kind,
    name,
    pairedAt,
    lastSeenAt,
    setup,
  });
  const find = (officeId: string, id: string) =>
    devices.find((d) => d.id === id && d.officeId === officeId && d.revokedAt === null);

  function addDevice(
    of: { officeId: string; kind: Device["kind"]; name: string },
    device: { id: string; secretHash: string; at: string },
  ): Device {
    const { id, secretHash, at } = device;
    const stored = {
      ...of,
      id,
      secretHash,
      pairedAt: at,
      lastSeenAt: null,
      setup: readDeviceSetup(of.kind, {}),
      revokedAt: null,
    };
    devices.push(stored);
    return toDevice(stored);
  }

  return {
    list: async (officeId) => devices.filter((d) => d.officeId === officeId && d.revokedAt === null).map(toDevice),
    findBySecret: async (secretHash) => {
      const found = devices.find((d) => d.secretHash === secretHash && d.revokedAt === null);
      return found ? toDevice(found) : null;
    },
    rename: async (officeId, deviceId, name) => {
      const found = find(officeId, deviceId);
      if (found) found.name = name;
      return found !== undefined;
    },
    revoke: async (officeId, deviceId, { at }) => {
      const found = find(officeId, deviceId);
      if (found) found.revokedAt = at;
      return found !== undefined;
    },
    seen: async (deviceId, at) => {
      for (const device of devices) if (device.id === deviceId) device.lastSeenAt = at;
    },
    configure: async (officeId, deviceId, setup) => {
      const found = find(officeId, deviceId);
      if (found?.kind !== setup.kind) return false;
      found.setup = setup;
      return true;
    },
    find: async (officeId, deviceId) => {
      const found = find(officeId, deviceId);
      return found ? toDevice(found) : null;
    },
    createPairing: async (pairing) => void pairings.push({ ...pairing }),
    findPairingByUserCode: async (hash) => copy(pairings.find((p) => p.userCodeHash === hash)),
    findPairingByDeviceCode: async (hash) => copy(pairings.find((p) => p.deviceCodeHash === hash)),
    notePoll: async (id, at) => {
      for (const pairing of pairings) if (pairing.id === id) pairing.lastPollAt = at;
    },
    approvePairing: async (id, { officeId, name, by }) => {
      const found = pairings.find((p) => p.id === id && p.approval === null);
      if (found) found.approval = { officeId, name, at: by.at };
      return found !== undefined;
    },
    claimPairing: async (id, device) => {
      const found = pairings.find((p) => p.id === id && p.claimedAt === null);
      if (!found?.approval) return null;
      found.claimedAt = device.at;
      const { officeId, name } = found.approval;
      return addDevice({ officeId, kind: found.kind, name }, device);
    },
    createLink: async (link) => void links.push({ ...link }),
    findLink: async (hash) => copy(links.find((l) => l.tokenHash === hash)),
    claimLink: async (hash, device) => {
      const found = links.find((l) => l.tokenHash === hash && l.usedAt === null && l.expiresAt > device.at);
      if (!found?.device) return null;
      found.usedAt = device.at;
      return addDevice(found.device, device);
    },
    useLink: async (hash, at) => {
      const found = links.find((l) => l.tokenHash === hash && l.usedAt === null && l.expiresAt > at);
      if (found) found.usedAt = at;
      return found !== undefined;
    },
  };
}

function copy<T extends object>(value: T | undefined): T | null {
  return value ? { ...value } : null;
}
