"use client";
import { CircleCheck, PhoneOff, Siren } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { useStaffLanguage } from "#app/_i18n/staff-intl.tsx";
import type { StaffAlarmState } from "#app/_lib/use-staff-alarm.ts";
import type { StaffAlarms } from "#server/protocol/alarms.ts";

type AlarmStripProps = { alarm: StaffAlarmState; isConnected: boolean };

/**
 * Who needs help, over everything, open dialogs included, and without moving anything. On the caller's own screen it is
 * quiet in colour and sound: whoever sits opposite need not see an alarm.
 */
export function AlarmStrip({ alarm, isConnected }: AlarmStripProps) {
  const t = useTranslations("staff.wholeDay.alarm");
  return (
    <div
      role="alert"
      aria-label={t("heading")}
      // Dialogs of react-aria hide what is outside of them, but for this.
      data-react-aria-top-layer="true"
      className="fixed inset-x-0 top-0 z-50 text-ink shadow-xl"
    >
      {alarm.refusal && (
        <Row icon={PhoneOff} look="bg-danger-800 text-white" text={t(isConnected ? "failed" : "offline")}>
          <StripButton onPress={() => void alarm.raise()}>{t("tryAgain")}</StripButton>
          <StripButton onPress={alarm.dismiss}>{t("dismiss")}</StripButton>
        </Row>
      )}
      {alarm.alarms.map((one) => (
        <AlarmRow key={one.id} one={one} alarm={alarm} />
      ))}
    </div>
  );
}

function AlarmRow({ one, alarm }: { one: StaffAlarms[number]; alarm: StaffAlarmState }) {
  const t = useTranslations("staff.wholeDay.alarm");
  const { formatLocale } = useStaffLanguage();
  const clock = (instant: string) => new Date(instant).toLocaleTimeString(formatLocale, { timeStyle: "short" });
  const time = clock(one.raisedAt);
  const end = (label: string) => <StripButton onPress={() => void alarm.end(one.id)}>{label}</StripButton>;
  if (alarm.isOwn(one.id)) {
    return one.answer === null ? (
      <Row icon={Siren} look="bg-brand-100 text-brand-900" text={t("mine", { time })}>
        {end(t("mistake"))}
      </Row>
    ) : (
      <Row
        icon={CircleCheck}
        look="bg-good-50 text-good-700"
        text={one.answer.room === null ? t("coming") : t("comingFrom", { room: one.answer.room })}
      >
        {end(t("end"))}
      </Row>
    );
  }
  const place = one.room === null ? t("nowhere") : t("inRoom", { room: one.room });
  if (one.answer !== null) {
    return (
      <Row
        icon={CircleCheck}
        look="bg-brand-100 text-brand-900"
        text={t("answered", { place, time: clock(one.answer.at) })}
      >
        {end(t("end"))}
      </Row>
    );
  }
  return (
    <Row icon={Siren} look="bg-danger-700 text-white" text={t("needed", { place, time })} isLarge>
      {alarm.isSilent && <span className="text-base">{t("silent")}</span>}
      <StripButton onPress={() => void alarm.answer(one.id)} isFilled>
        {t("iCome")}
      </StripButton>
      {end(t("end"))}
    </Row>
  );
}

type RowProps = { icon: typeof Siren; look: string; text: string; isLarge?: boolean; children: ReactNode };

function Row({ icon: Icon, look, text, isLarge = false, children }: RowProps) {
  return (
    <div
      className={`flex min-h-14 flex-wrap items-center gap-x-4 gap-y-2 border-b border-white px-4 py-2 sm:px-6 ${look}`}
    >
      <Icon aria-hidden className={isLarge ? "size-9 shrink-0" : "size-6 shrink-0"} />
      <p className={`flex-1 basis-64 text-pretty ${isLarge ? "text-2xl font-semibold" : "text-lg font-medium"}`}>
        {text}
      </p>
      <div className="flex flex-wrap items-center gap-2">{children}</div>
    </div>
  );
}

type StripButtonProps = { onPress(): void; isFilled?: boolean; children: ReactNode };

function StripButton({ onPress, isFilled = false, children }: StripButtonProps) {
  return (
    <button
      type="button"
      onClick={onPress}
      className={`min-h-11 rounded-md border-2 border-current px-4 font-semibold ${isFilled ? "bg-white text-danger-800" : ""}`}
    >
      {children}
    </button>
  );
}
