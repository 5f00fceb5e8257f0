"use client";
import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from "react";
import type { CommandName, CommandPayload } from "#server/protocol/commands.ts";
import type { DeviceListReply } from "#server/protocol/replies.ts";
import { type SettingsRefusal, useSettings } from "./use-settings.tsx";

export type DeviceListView = {
  /** Null until it has been read. */
  list: DeviceListReply | null;
  /** Sends a command about devices or announcements, then reads the list anew. */
  run<N extends CommandName>(name: N, input: CommandPayload<N>): Promise<SettingsRefusal | null>;
};

const DeviceListContext = createContext<DeviceListView | null>(null);

export function useDeviceList(): DeviceListView {
  const view = useContext(DeviceListContext);
  if (!view) throw new Error("device list outside of DeviceListProvider");
  return view;
}

/** Set-up of all devices and the announcements: read when the page connects and whenever a device changes. */
export function DeviceListProvider({ children }: { children: ReactNode }) {
  const { send, connected, presence } = useSettings();
  const [list, setList] = useState<DeviceListReply | null>(null);
  const latestSend = useRef(send);
  latestSend.current = send;

  const read = useCallback(async () => {
    const reply = await latestSend.current("device:list", {});
    if (reply.ok) setList(reply.data);
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new presence says that something about a device changed.
  useEffect(() => {
    if (connected) void read();
  }, [connected, presence, read]);

  async function run<N extends CommandName>(name: N, input: CommandPayload<N>): Promise<SettingsRefusal | null> {
    const reply = await send(name, input);
    if (!reply.ok) return { code: reply.code, reference: reply.reference ?? null };
    await read();
    return null;
  }

  return <DeviceListContext value={{ list, run }}>{children}</DeviceListContext>;
}
