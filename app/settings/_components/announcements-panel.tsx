"use client";
import { MessageSquarePlus, Pencil, Trash2 } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { useStaffLanguage } from "#app/_i18n/staff-intl.tsx";
import { formatDay, formatTime } from "#app/_lib/format-time.ts";
import { createRandomUuid } from "#app/_lib/random-uuid.ts";
import { useNow } from "#app/_lib/use-now.ts";
import { ActionButton } from "#app/_ui/action-button.tsx";
import { Card } from "#app/_ui/card.tsx";
import { ConfirmDialog } from "#app/_ui/confirm-dialog.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import { type Announcement, maxAnnouncements } from "#server/domain/announcement.ts";
import { lobbyLocales } from "#server/words/lobby-locales.ts";
import { type AnnouncementDraft, draftAnnouncement, newAnnouncement } from "../_lib/announcement-draft.ts";
import { useDeviceList } from "../_lib/use-device-list.tsx";
import { type SettingsRefusal, useSettings } from "../_lib/use-settings.tsx";
import { AnnouncementForm } from "./announcement-form.tsx";

/** What staff tells the waiting room (N1): what is shown now or will be; what is over is not there any more. */
export function AnnouncementsPanel() {
  const t = useTranslations("staff.settings.announcements");
  const { stored, isLocked } = useSettings();
  const { list } = useDeviceList();
  const now = useNow();
  const [edited, setEdited] = useState<AnnouncementDraft | null>(null);
  const [removed, setRemoved] = useState<Announcement | null>(null);
  const [done, setDone] = useState<"saved" | "savedNow" | "removed" | null>(null);
  const add = useRef<HTMLButtonElement>(null);
  const wasEditing = useRef(false);
  const { timeZone } = stored.settings;

  useEffect(() => {
    if (wasEditing.current && edited === null) add.current?.focus();
    wasEditing.current = edited !== null;
  }, [edited]);

  if (list === null || now === null) return null;
  const announcements = list.announcements.filter(({ until }) => Date.parse(until) > now);
  if (edited) {
    return (
      <AnnouncementForm
        key={edited.id}
        start={edited}
        isNew={!announcements.some(({ id }) => id === edited.id)}
        onClose={(saved) => {
          setEdited(null);
          setDone(saved && (Date.parse(saved.from) <= now ? "savedNow" : "saved"));
        }}
      />
    );
  }
  const isFull = announcements.length >= maxAnnouncements;
  const write = () => setEdited(newAnnouncement(createRandomUuid(), new Date(now).toISOString(), timeZone));
  return (
    <Card heading={t("heading")}>
      <p className="max-w-prose text-muted text-pretty">{t("lead")}</p>
      {announcements.length === 0 ? (
        <p className="my-4 font-medium">{t("none")}</p>
      ) : (
        <ul className="my-3 divide-y divide-line">
          {announcements.map((announcement) => (
            <AnnouncementRow
              key={announcement.id}
              announcement={announcement}
              now={now}
              onEdit={() => setEdited(draftAnnouncement(announcement, timeZone))}
              onRemove={() => setRemoved(announcement)}
            />
          ))}
        </ul>
      )}
      <div aria-live="polite" className="mb-3 empty:hidden">
        {done && <Notice tone="good">{t(done)}</Notice>}
      </div>
      {isFull ? (
        <Notice tone="warm">{t("full")}</Notice>
      ) : (
        <ActionButton ref={add} variant="primary" icon={MessageSquarePlus} onPress={write} isDisabled={isLocked}>
          {t("add")}
        </ActionButton>
      )}
      {removed && (
        <RemoveDialog
          announcement={removed}
          onClose={(isRemoved) => {
            setRemoved(null);
            if (isRemoved) setDone("removed");
          }}
        />
      )}
    </Card>
  );
}

type AnnouncementRowProps = { announcement: Announcement; now: number; onEdit(): void; onRemove(): void };

function AnnouncementRow({ announcement, now, onEdit, onRemove }: AnnouncementRowProps) {
  const t = useTranslations("staff.settings.announcements");
  const { stored, isLocked } = useSettings();
  const { formatLocale } = useStaffLanguage();
  const { texts, from, until } = announcement;
  const text = texts.de ?? "";
  const write = (instant: string) =>
    `${formatDay(instant, formatLocale, stored.settings.timeZone)}, ${formatTime(instant, formatLocale, stored.settings.timeZone)}`;
  const isShown = Date.parse(from) <= now;
  const languages = lobbyLocales.filter(({ code }) => texts[code] !== undefined);
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-1 py-3">
      <div className="min-w-64 flex-1">
        <p lang="de" className="text-lg font-medium text-pretty">
          {text}
        </p>
        <p className={isShown ? "font-medium text-good-700" : "text-muted"}>
          {isShown ? t("now", { until: write(until) }) : t("later", { from: write(from), until: write(until) })}
        </p>
        <p className="text-sm text-muted">
          {t("languages", { n: languages.length, names: languages.map(({ native }) => native).join(", ") })}
        </p>
      </div>
      <div className="flex gap-1">
        <ActionButton
          variant="quiet"
          icon={Pencil}
          label={t("editOf", { text })}
          onPress={onEdit}
          isDisabled={isLocked}
        >
          {t("edit")}
        </ActionButton>
        <ActionButton
          variant="quiet"
          icon={Trash2}
          label={t("removeOf", { text })}
          onPress={onRemove}
          isDisabled={isLocked}
        >
          {t("remove")}
        </ActionButton>
      </div>
    </li>
  );
}

type RemoveDialogProps = { announcement: Announcement; onClose(isRemoved: boolean): void };

function RemoveDialog({ announcement, onClose }: RemoveDialogProps) {
  const t = useTranslations("staff");
  const { run } = useDeviceList();
  const [refusal, setRefusal] = useState<SettingsRefusal | null>(null);

  async function handleConfirm() {
    const refused = await run("announcement:remove", { id: announcement.id });
    setRefusal(refused);
    if (!refused) onClose(true);
  }

  return (
    <ConfirmDialog
      title={t("settings.announcements.removeTitle")}
      lead={t("settings.announcements.removeLead")}
      confirm={t("settings.announcements.remove")}
      cancel={t("common.cancel")}
      refusal={refusal && t(`refusals.${refusal.code}`)}
      onConfirm={() => void handleConfirm()}
      onClose={() => onClose(false)}
    />
  );
}
