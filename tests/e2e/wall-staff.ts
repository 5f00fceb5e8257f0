import { randomUUID } from "node:crypto";
import type { Socket } from "socket.io-client";
import { createUuidV7 } from "#app/_lib/uuid-v7.ts";
import type { DisplayConfig } from "#server/domain/device-config.ts";
import type { DeviceListReply } from "#server/protocol/replies.ts";
import type { DeviceOrder } from "#server/protocol/values.ts";
import type { Lobby } from "#tests/e2e/lobby.ts";
import { claimDevice, signIn } from "#tests/support/http-sessions.ts";
import { connectScreen, sendRaw } from "#tests/support/wire-client.ts";

/** What staff and a kiosk do while a test looks at the wall: over the wire, so that only the wall needs a browser. */
export type WallStaff = {
  addDesk(room: string): Promise<string>;
  draw(ticket?: { concern?: string | null; language?: string }): Promise<number>;
  /** Calls the next one. @returns the ticket. */
  call(deskId: string): Promise<string>;
  start(ticketId: string): Promise<void>;
  announce(texts: Readonly<Record<string, string>>): Promise<void>;
  setUp(name: string, changes: Partial<DisplayConfig>): Promise<void>;
  order(name: string, order: DeviceOrder): Promise<void>;
  close(): void;
};

export async function openWallStaff({ server, office }: Lobby): Promise<WallStaff> {
  const [person] = office.staff;
  if (!person) throw new Error("nobody works here");
  const staff = await connectScreen(server.origin, "console", await signIn(server.origin, person));
  const kioskCookie = await claimDevice(server.origin, office.links.kiosk.at(-1) ?? "");
  const kiosk = await connectScreen(server.origin, "kiosk", kioskCookie);
  const wishes = { moreTime: false, fetch: false, interpreter: false, appointment: false };

  async function deviceOf(name: string): Promise<DeviceListReply["devices"][number]> {
    const { devices } = await ask<DeviceListReply>(staff, "device:list", {});
    const device = devices.find((one) => one.name === name);
    if (!device) throw new Error(`no device ${name}`);
    return device;
  }

  return {
    async addDesk(room) {
      const id = randomUUID();
      await ask(staff, "desk:save", { desk: { id, room, active: true, order: Number(room) } });
      return id;
    },
    async draw({ concern = null as string | null, language = "ar" } = {}) {
      const input = { ticketId: createUuidV7(), concern, language, wishes };
      return (await ask<{ number: number }>(kiosk, "ticket:draw", input)).number;
    },
    call: async (deskId) => (await ask<{ ticketId: string }>(staff, "queue:call-next", { deskId })).ticketId,
    async start(ticketId) {
      await ask(staff, "ticket:start", { ticketId, visitId: crypto.randomUUID() });
    },
    async announce(texts) {
      const [from, until] = [-1, 60].map((minutes) => new Date(Date.now() + minutes * 60_000).toISOString());
      await ask(staff, "announcement:save", { announcement: { id: randomUUID(), texts, from, until } });
    },
    async setUp(name, changes) {
      const { id: deviceId, setup } = await deviceOf(name);
      const config = { ...setup.config, ...changes };
      await ask(staff, "device:configure", { deviceId, setup: { kind: setup.kind, config } });
    },
    async order(name, order) {
      await ask(staff, "device:order", { deviceId: (await deviceOf(name)).id, order });
    },
    close() {
      staff.close();
      kiosk.close();
    },
  };
}

async function ask<T = null>(socket: Socket, command: string, input: unknown): Promise<T> {
  const reply = await sendRaw(socket, command, input);
  if (!reply?.ok) throw new Error(`${command}: ${reply?.code ?? "no answer"}`);
  return reply.data as T;
}
