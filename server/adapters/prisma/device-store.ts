import type { Device as DeviceRow, OneTimeLink as LinkRow, Pairing as PairingRow } from "#generated/sqlite/client.ts";
import type { Device, DeviceStore, OneTimeLink, Pairing, Trace } from "#server/application/ports.ts";
import { auditOf, changedFields } from "#server/domain/audit.ts";
import { readDeviceSetup } from "#server/protocol/device-config.ts";
import { deviceKind } from "#server/protocol/values.ts";
import { writeAudit } from "./audit-statements.ts";
import { commitRecord } from "./commit-record.ts";
import type { Database, SqlValue, Statement } from "./database.ts";
import { oneOf, toInstant, toInstantOrNull } from "./rows.ts";
import { insertRow } from "./statements.ts";
import { guardStorage } from "./storage-guard.ts";

type NewDevice = { id: string; secretHash: string; at: string };

export function createPrismaDeviceStore(database: Database): DeviceStore {
  const { client } = database;

  /** Uses up `claim` and makes the device in one step: of two at once, one gets null (R29). */
  async function claimDevice(claim: Statement, device: Device, secretHash: string): Promise<Device | null> {
    const { id, officeId, kind, name, pairedAt } = device;
    const row = { id, officeId, kind, name, secretHash, pairedAt: new Date(pairedAt) };
    const audit = writeAudit(officeId, { kind, id }, pairedAt, [auditOf("device_paired", { kind: "device", id })]);
    return (await commitRecord(database, [claim, insertRow("Device", row), ...audit])) ? device : null;
  }

  return {
    list: (officeId) =>
      guardStorage(async () => {
        const rows = await client.device.findMany({
          where: { officeId, revokedAt: null },
          orderBy: [{ pairedAt: "asc" }, { id: "asc" }],
        });
        return rows.map(rowToDevice);
      }),
    findBySecret: (secretHash) =>
      guardStorage(async () => {
        const row = await client.device.findUnique({ where: { secretHash, revokedAt: null } });
        return row && rowToDevice(row);
      }),
    rename: (officeId, deviceId, name, by) =>
      commitRecord(database, [
        changeDevice(officeId, deviceId, "name", name),
        ...auditDevice("device_renamed", officeId, deviceId, by, ["name"]),
      ]),
    revoke: (officeId, deviceId, by) =>
      commitRecord(database, [
        changeDevice(officeId, deviceId, "revokedAt", new Date(by.at)),
        ...auditDevice("device_revoked", officeId, deviceId, by),
      ]),
    seen: (deviceId, at) =>
      guardStorage(async () => {
        await client.device.updateMany({ where: { id: deviceId }, data: { lastSeenAt: new Date(at) } });
      }),

    configure: (officeId, deviceId, { kind, config }, by) =>
      guardStorage(async () => {
        const row = await client.device.findFirst({ where: { id: deviceId, officeId, kind, revokedAt: null } });
        if (!row) return false;
        const fields = changedFields(readDeviceSetup(kind, row.config).config, config);
        return commitRecord(database, [
          changeDevice(officeId, deviceId, "config", JSON.stringify(config)),
          ...auditDevice("device_configured", officeId, deviceId, by, fields),
        ]);
      }),
    find: (officeId, deviceId) =>
      guardStorage(async () => {
        const row = await client.device.findFirst({ where: { id: deviceId, officeId, revokedAt: null } });
        return row && rowToDevice(row);
      }),

    createPairing: (pairing) =>
      guardStorage(async () => {
        await client.pairing.create({
          data: {
            id: pairing.id,
            kind: pairing.kind,
            userCodeHash: pairing.userCodeHash,
            deviceCodeHash: pairing.deviceCodeHash,
            createdAt: new Date(pairing.createdAt),
            expiresAt: new Date(pairing.expiresAt),
          },
        });
      }),
    findPairingByUserCode: (userCodeHash) =>
      guardStorage(async () => {
        const row = await client.pairing.findUnique({ where: { userCodeHash } });
        return row && rowToPairing(row);
      }),
    findPairingByDeviceCode: (deviceCodeHash) =>
      guardStorage(async () => {
        const row = await client.pairing.findUnique({ where: { deviceCodeHash } });
        return row && rowToPairing(row);
      }),
    notePoll: (pairingId, at) =>
      guardStorage(async () => {
        await client.pairing.updateMany({ where: { id: pairingId }, data: { lastPollAt: new Date(at) } });
      }),
    approvePairing: (pairingId, { officeId, name, by }) => {
      const now = new Date(by.at);
      return commitRecord(database, [
        {
          sql: `UPDATE "Pairing" SET "officeId" = ?, "name" = ?, "approvedAt" = ?
                WHERE "id" = ? AND "approvedAt" IS NULL AND "claimedAt" IS NULL AND "expiresAt" > ?`,
          args: [officeId, name, now, pairingId, now],
          expect: 1,
        },
        ...writeAudit(officeId, by.actor, by.at, [auditOf("pairing_approved", { kind: "pairing", id: pairingId })]),
      ]);
    },
    claimPairing: (pairingId, device) =>
      guardStorage(async () => {
        const row = await client.pairing.findUnique({ where: { id: pairingId } });
        const approval = row && rowToPairing(row).approval;
        if (!row || !approval) return null;
        const claim = spend("Pairing", "claimedAt", "id", pairingId, device.at);
        return claimDevice(claim, buildDevice(device, { ...approval, kind: row.kind }), device.secretHash);
      }),

    createLink: (link) =>
      guardStorage(async () => {
        await client.oneTimeLink.create({
          data: {
            tokenHash: link.tokenHash,
            purpose: link.purpose,
            officeId: link.device?.officeId ?? null,
            deviceKind: link.device?.kind ?? null,
            deviceName: link.device?.name ?? null,
            expiresAt: new Date(link.expiresAt),
          },
        });
      }),
    findLink: (tokenHash) =>
      guardStorage(async () => {
        const row = await client.oneTimeLink.findUnique({ where: { tokenHash } });
        return row && rowToLink(row);
      }),
    claimLink: (tokenHash, device) =>
      guardStorage(async () => {
        const row = await client.oneTimeLink.findUnique({ where: { tokenHash } });
        const planned = row && rowToLink(row).device;
        if (!planned) return null;
        return claimDevice(
          spend("OneTimeLink", "usedAt", "tokenHash", tokenHash, device.at),
          buildDevice(device, planned),
          device.secretHash,
        );
      }),
    useLink: (tokenHash, at) =>
      guardStorage(async () => {
        const now = new Date(at);
        const { count } = await client.oneTimeLink.updateMany({
          where: { tokenHash, purpose: "setup", usedAt: null, expiresAt: { gt: now } },
          data: { usedAt: now },
        });
        return count === 1;
      }),
  };
}

/** Fails the commit unless it is a paired device of this office. */
function changeDevice(officeId: string, id: string, column: "name" | "revokedAt" | "config", to: SqlValue): Statement {
  return {
    sql: `UPDATE "Device" SET "${column}" = ? WHERE "id" = ? AND "officeId" = ? AND "revokedAt" IS NULL`,
    args: [to, id, officeId],
    expect: 1,
  };
}

function auditDevice(
  action: string,
  officeId: string,
  id: string,
  { actor, at }: Trace,
  fields: readonly string[] = [],
): Statement[] {
  return writeAudit(officeId, actor, at, [auditOf(action, { kind: "device", id }, fields)]);
}

/** Fails the commit unless the row is unused and still valid. */
function spend(table: string, column: string, key: string, value: string, at: string): Statement {
  const now = new Date(at);
  return {
    sql: `UPDATE "${table}" SET "${column}" = ? WHERE "${key}" = ? AND "${column}" IS NULL AND "expiresAt" > ?`,
    args: [now, value, now],
    expect: 1,
  };
}

function buildDevice(device: NewDevice, as: { officeId: string; kind: string; name: string }): Device {
  const kind = oneOf(deviceKind.options, as.kind);
  const { id, at } = device;
  const { officeId, name } = as;
  return { id, officeId, kind, name, pairedAt: at, lastSeenAt: null, setup: readDeviceSetup(kind, {}) };
}

function rowToDevice(row: DeviceRow): Device {
  const kind = oneOf(deviceKind.options, row.kind);
  return {
    id: row.id,
    officeId: row.officeId,
    kind,
    name: row.name,
    pairedAt: toInstant(row.pairedAt),
    lastSeenAt: toInstantOrNull(row.lastSeenAt),
    setup: readDeviceSetup(kind, row.config),
  };
}

function rowToPairing(row: PairingRow): Pairing {
  const { officeId, name, approvedAt } = row;
  const isApproved = officeId !== null && name !== null && approvedAt !== null;
  return {
    id: row.id,
    kind: oneOf(deviceKind.options, row.kind),
    userCodeHash: row.userCodeHash,
    deviceCodeHash: row.deviceCodeHash,
    createdAt: toInstant(row.createdAt),
    expiresAt: toInstant(row.expiresAt),
    lastPollAt: toInstantOrNull(row.lastPollAt),
    approval: isApproved ? { officeId, name, at: toInstant(approvedAt) } : null,
    claimedAt: toInstantOrNull(row.claimedAt),
  };
}

function rowToLink(row: LinkRow): OneTimeLink {
  const { officeId, deviceKind: kind, deviceName } = row;
  const isForDevice = officeId !== null && kind !== null && deviceName !== null;
  return {
    tokenHash: row.tokenHash,
    purpose: oneOf(["setup", "device"], row.purpose),
    device: isForDevice ? { officeId, kind: oneOf(deviceKind.options, kind), name: deviceName } : null,
    expiresAt: toInstant(row.expiresAt),
    usedAt: toInstantOrNull(row.usedAt),
  };
}
