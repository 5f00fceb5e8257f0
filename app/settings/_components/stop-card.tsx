"use client";
import { OctagonPause, Play } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { RefusalCode } from "#app/_lib/queue-socket.ts";
import { useLive } from "#app/_lib/use-live.ts";
import { ActionButton } from "#app/_ui/action-button.tsx";
import { Card } from "#app/_ui/card.tsx";

/** Stopping is an act of the queue, not a setting: it works at once, and only ombudspersons may (C9, R25). */
export function StopCard({ isOmbudsperson }: { isOmbudsperson: boolean }) {
  const t = useTranslations("staff.settings.queue");
  return (
    <Card heading={t("stop")}>
      {isOmbudsperson ? <StopSwitch /> : <p className="text-muted text-pretty">{t("stopOnlyOmbuds")}</p>}
    </Card>
  );
}

function StopSwitch() {
  const t = useTranslations("staff");
  const live = useLive("console");
  const [isPending, setIsPending] = useState(false);
  const [refusal, setRefusal] = useState<RefusalCode | null>(null);
  const stopped = live?.snapshot?.day.drawingStopped ?? false;

  async function handlePress() {
    setIsPending(true);
    const reply = await live?.send("queue:stop-drawing", { stopped: !stopped });
    setIsPending(false);
    setRefusal(reply && !reply.ok ? reply.code : null);
  }

  return (
    <div className="space-y-3">
      <p className="text-muted text-pretty">{t("settings.queue.stopHint")}</p>
      <div className="flex flex-wrap items-center gap-4">
        <ActionButton
          icon={stopped ? Play : OctagonPause}
          variant={stopped ? "primary" : "secondary"}
          onPress={() => void handlePress()}
          isPending={isPending}
          isDisabled={!live?.connected || live.snapshot === null}
        >
          {t(stopped ? "console.actions.resumeDrawing" : "console.actions.stopDrawing")}
        </ActionButton>
        <p aria-live="polite" className={stopped ? "font-medium text-warm-800" : "text-good-700"}>
          {live?.snapshot && t(stopped ? "settings.queue.stopped" : "settings.queue.running")}
        </p>
      </div>
      <p aria-live="polite" className="font-medium text-danger-700 empty:hidden">
        {refusal && t(`refusals.${refusal}`)}
      </p>
    </div>
  );
}
