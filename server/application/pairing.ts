import { err, ok, type Result } from "#server/domain/result.ts";
import { addMillis, millisBetween } from "#server/domain/time.ts";
import type { PairingPoll, PairingStart } from "#server/protocol/replies.ts";
import type { DeviceKind } from "#server/protocol/values.ts";
import { type StaffActor, toActorRef } from "./actor.ts";
import type { Clock, DeviceStore, Pairing, Random } from "./ports.ts";
import { formatUserCode, hashSecret, newSecret, newUserCode, parseUserCode } from "./secrets.ts";
import type { Signals } from "./signals.ts";
import { createTokenBucket } from "./token-bucket.ts";

const pairingMinutes = 10;
const pollSeconds = 5;
/** A question half a second early is the network's doing. */
const pollToleranceMs = 500;
/** R29: wrong entries while one code is valid, whoever made them. */
const wrongEntriesPerCode = 5;
/** R29: at most 20 wrong entries of one person in any hour: ten at once, and ten more over the hour. */
const wrongEntriesOfPerson = { burst: 10, perMinute: 10 / 60 };
/** Anyone may ask for a code: this bounds what that can write. Per server, so that no address is ever blocked. */
const startsOfAll = { burst: 60, perMinute: 30 };

export type ApproveError = "pairing_code_unknown" | "too_many_attempts";
export type Paired = { kind: DeviceKind; secret: string };

/** Lets new kiosks and displays in, by a code shown on them or by a one-time link (R29, the pattern of RFC 8628). */
export type PairingDesk = {
  start(kind: DeviceKind): Promise<Result<PairingStart, "rate_limited">>;
  poll(deviceCode: string): Promise<{ status: PairingPoll["status"]; paired: Paired | null }>;
  approve(actor: StaffActor, typed: string, name: string): Promise<Result<null, ApproveError>>;
  /** A link printed by the `admin` command. */
  claimLink(token: string): Promise<Paired | null>;
};

export function createPairingDesk(ports: {
  devices: DeviceStore;
  clock: Clock;
  random: Random;
  signals: Signals;
}): PairingDesk {
  const { devices, clock, random, signals } = ports;
  const starts = createTokenBucket(startsOfAll);
  const wrongByPerson = createTokenBucket(wrongEntriesOfPerson);
  /** Instants of the latest wrong entries, oldest first: enough of them to judge every code that is still valid. */
  let wrongEntries: string[] = [];

  function isDead(pairing: Pairing): boolean {
    const wrong = wrongEntries.filter((at) => at >= pairing.createdAt).length;
    return pairing.expiresAt <= clock.now() || pairing.claimedAt !== null || wrong >= wrongEntriesPerCode;
  }

  return {
    async start(kind) {
      const now = clock.now();
      if (!starts.take("all", Date.parse(now))) return err("rate_limited");
      const userCode = newUserCode(random);
      const deviceCode = newSecret(random);
      const expiresAt = addMillis(now, pairingMinutes * 60_000);
      await devices.createPairing({
        id: random.uuid(),
        kind,
        userCodeHash: hashSecret(userCode),
        deviceCodeHash: hashSecret(deviceCode),
        createdAt: now,
        expiresAt,
        lastPollAt: null,
        approval: null,
        claimedAt: null,
      });
      return ok({ userCode: formatUserCode(userCode), deviceCode, expiresAt, interval: pollSeconds });
    },

    async poll(deviceCode) {
      const now = clock.now();
      const pairing = await devices.findPairingByDeviceCode(hashSecret(deviceCode));
      if (!pairing || isDead(pairing)) return { status: "expired", paired: null };
      const early =
        pairing.lastPollAt !== null && millisBetween(pairing.lastPollAt, now) < pollSeconds * 1000 - pollToleranceMs;
      await devices.notePoll(pairing.id, now);
      if (early) return { status: "slow_down", paired: null };
      if (!pairing.approval) return { status: "pending", paired: null };
      const secret = newSecret(random);
      const device = await devices.claimPairing(pairing.id, {
        id: random.uuid(),
        secretHash: hashSecret(secret),
        at: now,
      });
      if (!device) return { status: "expired", paired: null };
      signals.send({ type: "devices_changed", officeId: device.officeId });
      return { status: "approved", paired: { kind: device.kind, secret } };
    },

    async approve(actor, typed, name) {
      const now = clock.now();
      const nowMs = Date.parse(now);
      if (!wrongByPerson.hasRoom(actor.userId, nowMs)) return err("too_many_attempts");
      const code = parseUserCode(typed);
      const pairing = code === null ? null : await devices.findPairingByUserCode(hashSecret(code));
      if (pairing && !pairing.approval && !isDead(pairing)) {
        const by = { actor: toActorRef(actor), at: now };
        const approved = await devices.approvePairing(pairing.id, { officeId: actor.officeId, name, by });
        if (approved) return ok(null);
      }
      wrongByPerson.take(actor.userId, nowMs);
      const oldest = addMillis(now, -pairingMinutes * 60_000);
      wrongEntries = [...wrongEntries.filter((at) => at >= oldest), now];
      return err("pairing_code_unknown");
    },

    async claimLink(token) {
      const secret = newSecret(random);
      const device = await devices.claimLink(hashSecret(token), {
        id: random.uuid(),
        secretHash: hashSecret(secret),
        at: clock.now(),
      });
      if (!device) return null;
      signals.send({ type: "devices_changed", officeId: device.officeId });
      return { kind: device.kind, secret };
    },
  };
}
