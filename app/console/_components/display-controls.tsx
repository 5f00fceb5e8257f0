"use client";
import { BellRing, SlidersHorizontal } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Dialog, DialogTrigger, Popover } from "react-aria-components";
import { useTranslations } from "use-intl";
import type { RefusalCode } from "#app/_lib/queue-socket.ts";
import { ActionButton } from "#app/_ui/action-button.tsx";
import { StepField } from "#app/_ui/step-field.tsx";
import type { Presence } from "#server/protocol/snapshots.ts";
import { useConsole } from "../_lib/use-console.tsx";

type DeviceEntry = Presence["devices"][number];

/** Test call and volume of one display, without leaving the queue. */
export function DisplayControls({ device }: { device: DeviceEntry }) {
  const t = useTranslations("staff.console.day");
  const { isLocked } = useConsole();
  const { name } = device;
  return (
    <DialogTrigger>
      <ActionButton
        variant="quiet"
        size="small"
        icon={SlidersHorizontal}
        label={t("volumeOf", { name })}
        isDisabled={isLocked}
      />
      <Popover placement="bottom end" className="w-72 rounded-md border border-line-strong bg-surface p-4 shadow-lg">
        <Dialog aria-label={name} className="space-y-4 outline-none">
          <p className="text-lg font-semibold">{name}</p>
          <TestCall device={device} />
          <Volume device={device} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function TestCall({ device }: { device: DeviceEntry }) {
  const t = useTranslations("staff");
  const { send, isLocked } = useConsole();
  const [said, setSaid] = useState<"done" | RefusalCode | null>(null);

  async function handlePress() {
    const reply = await send("device:order", { deviceId: device.id, order: "test_call" });
    setSaid(reply.ok ? "done" : reply.code);
  }

  return (
    <div>
      <ActionButton
        icon={BellRing}
        label={t("console.day.testCallOn", { name: device.name })}
        onPress={() => void handlePress()}
        isDisabled={isLocked || !device.online}
      >
        {t("console.day.testCall")}
      </ActionButton>
      <p aria-live="polite" className="mt-1 text-sm font-medium empty:hidden">
        {said === "done" && <span className="text-good-700">{t("console.day.testCalled", { name: device.name })}</span>}
        {said !== null && said !== "done" && <span className="text-danger-700">{t(`refusals.${said}`)}</span>}
      </p>
    </div>
  );
}

function Volume({ device }: { device: DeviceEntry }) {
  const t = useTranslations("staff");
  const { send, isLocked } = useConsole();
  const [volume, setVolume] = useState<number | null>(null);
  const [refusal, setRefusal] = useState<RefusalCode | null>(null);
  const wanted = useRef<number | null>(null);
  const isSending = useRef(false);

  /** The display's whole set-up as it is now; null: refused, or it is gone. */
  async function readConfig() {
    const reply = await send("device:list", {});
    const setup = reply.ok ? reply.data.devices.find(({ id }) => id === device.id)?.setup : undefined;
    setRefusal(reply.ok ? (setup ? null : "device_not_found") : reply.code);
    return setup?.kind === "display" ? setup.config : null;
  }

  /** Only the volume changes: the rest is read anew, somebody may be setting the display up meanwhile. */
  async function store(next: number): Promise<boolean> {
    const config = await readConfig();
    if (!config) return false;
    const deskIds = config.deskIds && [...config.deskIds];
    const setup = { kind: "display" as const, config: { ...config, deskIds, volume: next } };
    const reply = await send("device:configure", { deviceId: device.id, setup });
    setRefusal(reply.ok ? null : reply.code);
    return reply.ok;
  }

  /** Of many quick steps, one is under way and only the last one follows. */
  async function change(next: number) {
    setVolume(next);
    wanted.current = next;
    if (isSending.current) return;
    isSending.current = true;
    while (wanted.current !== null) {
      const value = wanted.current;
      wanted.current = null;
      if (!(await store(value))) break;
    }
    isSending.current = false;
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it opens.
  useEffect(() => {
    void readConfig().then((config) => config && setVolume(config.volume));
  }, []);

  return (
    <div>
      {volume !== null && (
        <StepField
          label={t("console.day.volume")}
          value={volume}
          min={0}
          max={10}
          less={t("console.day.quieter")}
          more={t("console.day.louder")}
          onChange={(next) => void change(next)}
          isDisabled={isLocked}
        />
      )}
      <p aria-live="polite" className="mt-1 text-sm font-medium text-danger-700 empty:hidden">
        {refusal && t(`refusals.${refusal}`)}
      </p>
    </div>
  );
}
