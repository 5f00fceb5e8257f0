"use client";
import { KeyRound, Lock, LockOpen, LogOut, Pencil, ShieldCheck, ShieldOff, UserRound } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { useStaffLanguage } from "#app/_i18n/staff-intl.tsx";
import { formatMoment } from "#app/_lib/format-time.ts";
import { ActionButton } from "#app/_ui/action-button.tsx";
import type { Person } from "../../_lib/use-people.tsx";
import { useSettings } from "../../_lib/use-settings.tsx";
import { type PersonAction, PersonActionDialog } from "./person-action-dialog.tsx";

type PersonRowProps = {
  person: Person;
  onEdit(): void;
  onDone(words: string): void;
  onPassword(password: string): void;
};

const look = { variant: "quiet", size: "small" } as const;

/** One person: what they may do, whether they are there, and what can be done with their access. */
export function PersonRow({ person, onEdit, onDone, onPassword }: PersonRowProps) {
  const t = useTranslations("staff.access.people");
  const { isLocked } = useSettings();
  const [asked, setAsked] = useState<PersonAction | null>(null);
  const { name, isSelf, lockedAt } = person;
  return (
    <li data-person={person.username} className="py-4">
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
        <UserRound aria-hidden className="mt-0.5 size-8 shrink-0 text-brand-700" strokeWidth={1.75} />
        <PersonFacts person={person} />
        <PersonState person={person} />
        <ActionButton icon={Pencil} label={t("editOf", { name })} onPress={onEdit} isDisabled={isLocked}>
          {t("edit")}
        </ActionButton>
      </div>
      {!isSelf && (
        <div className="mt-1 flex flex-wrap items-center gap-x-1 sm:ms-10">
          <ActionButton
            {...look}
            icon={KeyRound}
            label={t("resetPasswordOf", { name })}
            onPress={() => setAsked("resetPassword")}
            isDisabled={isLocked}
          >
            {t("resetPassword")}
          </ActionButton>
          {person.hasTwoFactor && (
            <ActionButton
              {...look}
              icon={ShieldOff}
              label={t("resetTwoFactorOf", { name })}
              onPress={() => setAsked("resetTwoFactor")}
              isDisabled={isLocked}
            >
              {t("resetTwoFactor")}
            </ActionButton>
          )}
          {person.sessionCount > 0 && (
            <ActionButton
              {...look}
              icon={LogOut}
              label={t("endSessionsOf", { name })}
              onPress={() => setAsked("endSessions")}
              isDisabled={isLocked}
            >
              {t("endSessions")}
            </ActionButton>
          )}
          <ActionButton
            {...look}
            icon={lockedAt === null ? Lock : LockOpen}
            label={t(lockedAt === null ? "lockOf" : "unlockOf", { name })}
            onPress={() => setAsked(lockedAt === null ? "lock" : "unlock")}
            isDisabled={isLocked}
          >
            {t(lockedAt === null ? "lock" : "unlock")}
          </ActionButton>
        </div>
      )}
      {asked && (
        <PersonActionDialog
          person={person}
          action={asked}
          onDone={onDone}
          onPassword={onPassword}
          onClose={() => setAsked(null)}
        />
      )}
    </li>
  );
}

function PersonFacts({ person }: { person: Person }) {
  const t = useTranslations("staff.access");
  return (
    <div className="min-w-44 flex-1">
      <h3 className="text-lg leading-tight font-semibold">
        {person.name}
        {person.isSelf && <span className="font-normal text-muted"> ({t("people.you")})</span>}
      </h3>
      <p className="text-muted">{t("people.username", { username: person.username })}</p>
      <p className="mt-1 flex flex-wrap gap-1.5">
        {person.roles.map((role) => (
          <span key={role} className="rounded-sm bg-brand-50 px-2 py-0.5 text-sm font-medium text-brand-800">
            {t(`roles.${role}`)}
          </span>
        ))}
      </p>
    </div>
  );
}

function PersonState({ person }: { person: Person }) {
  const t = useTranslations("staff.access.people");
  const { formatLocale } = useStaffLanguage();
  const { timeZone } = useSettings().stored.settings;
  const { lockedAt, hasTwoFactor, sessionCount, seenAt } = person;
  const Shield = hasTwoFactor ? ShieldCheck : ShieldOff;
  return (
    <ul className="min-w-64 flex-2 space-y-1">
      {lockedAt !== null && (
        <li className="flex items-center gap-2 font-medium text-danger-700">
          <Lock aria-hidden className="size-4.5 shrink-0" />
          {t("locked", { date: formatMoment(lockedAt, formatLocale, timeZone) })}
        </li>
      )}
      {lockedAt === null && (
        <li>
          {seenAt === null
            ? t("signedOut")
            : t("signedIn", { count: sessionCount, time: formatMoment(seenAt, formatLocale, timeZone) })}
        </li>
      )}
      <li className={`flex items-center gap-2 ${hasTwoFactor ? "text-good-700" : "text-muted"}`}>
        <Shield aria-hidden className="size-4.5 shrink-0" />
        {t(hasTwoFactor ? "twoFactorOn" : "twoFactorOff")}
      </li>
      {person.passwordChangeRequired && <li className="font-medium text-warm-800">{t("firstPassword")}</li>}
    </ul>
  );
}
