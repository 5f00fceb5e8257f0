"use client";
import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { useStaffLanguage } from "#app/_i18n/staff-intl.tsx";
import type { Panel } from "#server/domain/device-config.ts";
import { capHeightMm, holdsNumber, panelSides, pxPerMm, reachableStrip, targetMm } from "#server/domain/panel.ts";

/** In words what size and distance of a kiosk's panel mean for everybody in front of it (A16, A32–A34, A39). */
export function KioskFacts({ panel, bottomEdgeMm }: { panel: Panel | null; bottomEdgeMm: number | null }) {
  const t = useTranslations("staff.settings.deviceSetup");
  const write = useMeasure();
  if (!panel) return <Facts />;
  const strip = bottomEdgeMm === null ? null : reachableStrip(panel, bottomEdgeMm);
  const capMm = capHeightMm(panel);
  return (
    <Facts>
      <PanelSize panel={panel} />
      <li>{t("targets", { mm: write(targetMm), px: write(targetMm * pxPerMm(panel)) })}</li>
      <li>{t("capitals", { mm: write(capMm), px: write(capMm * pxPerMm(panel)) })}</li>
      {strip && <li>{t("strip", { from: write(strip.fromMm), to: write(strip.toMm) })}</li>}
      {bottomEdgeMm !== null && !strip && <Warning>{t("noStrip")}</Warning>}
    </Facts>
  );
}

/** The same for a display: how large a number must be to be read from the farthest seat (A59). */
export function DisplayFacts({ panel }: { panel: Panel | null }) {
  const t = useTranslations("staff.settings.deviceSetup");
  const write = useMeasure();
  if (!panel) return <Facts />;
  const capMm = capHeightMm(panel);
  return (
    <Facts>
      <PanelSize panel={panel} />
      <li>{t("numbers", { mm: write(capMm), px: write(capMm * pxPerMm(panel)) })}</li>
      {!holdsNumber(panel) && <Warning>{t("tooSmall")}</Warning>}
    </Facts>
  );
}

function PanelSize({ panel }: { panel: Panel }) {
  const t = useTranslations("staff.settings.deviceSetup");
  const write = useMeasure();
  const { longMm, shortMm } = panelSides(panel);
  return <li>{t("sides", { long: write(longMm), short: write(shortMm) })}</li>;
}

/** Without facts: what is missing for them. */
function Facts({ children }: { children?: ReactNode }) {
  const t = useTranslations("staff.settings.deviceSetup");
  return (
    <div className="rounded-md border-s-4 border-brand-600 bg-brand-50 px-4 py-3 text-brand-900">
      <p className="font-semibold">{t("follows")}</p>
      <div aria-live="polite">
        {children ? <ul className="space-y-1 text-pretty">{children}</ul> : <p>{t("needNumbers")}</p>}
      </div>
    </div>
  );
}

function Warning({ children }: { children: ReactNode }) {
  return (
    <li className="flex gap-2 font-medium text-danger-800">
      <CircleAlert aria-hidden className="mt-1 size-4.5 shrink-0" />
      {children}
    </li>
  );
}

/** Below ten with one decimal, else whole. */
function useMeasure(): (value: number) => string {
  const { formatLocale } = useStaffLanguage();
  return (value) => value.toLocaleString(formatLocale, { maximumFractionDigits: value < 10 ? 1 : 0 });
}
