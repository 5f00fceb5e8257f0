"use client";
import { TriangleAlert } from "lucide-react";
import { type ReactNode, useEffect, useState } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { useTranslations } from "use-intl";
import type { StaffRole } from "#server/protocol/staff.ts";
import { useSettings } from "../_lib/use-settings.tsx";
import { AnnouncementsPanel } from "./announcements-panel.tsx";
import { DesksPanel } from "./desks-panel.tsx";
import { DevicesPanel } from "./devices-panel.tsx";
import { HoursPanel } from "./hours-panel.tsx";
import { LanguagesPanel } from "./languages-panel.tsx";
import { PeoplePanel } from "./people/people-panel.tsx";
import { QueuePanel } from "./queue-panel.tsx";

const tabs = ["hours", "desks", "devices", "announcements", "languages", "queue", "people"] as const;
type TabName = (typeof tabs)[number];
/** Tabs that only this role has. */
const tabRoles: Partial<Record<TabName, StaffRole>> = { people: "administrator" };

/** The areas of the settings; all stay mounted, so that nothing typed is lost by looking elsewhere. */
export function SettingsTabs({ roles }: { roles: readonly StaffRole[] }) {
  const t = useTranslations("staff.settings");
  const { problems } = useSettings();
  const shown = tabs.filter((tab) => roles.some((role) => (tabRoles[tab] ?? role) === role));
  const wrong = new Set([...problems.keys()].map(tabOf));
  const [current, setCurrent] = useState<TabName>("hours");
  useEffect(() => {
    const asked = new URLSearchParams(window.location.search).get("tab");
    const known = tabs.find((tab) => tab === asked);
    if (known) setCurrent(known);
  }, []);

  function choose(tab: TabName) {
    setCurrent(tab);
    const url = new URL(window.location.href);
    url.searchParams.set("tab", tab);
    window.history.replaceState(null, "", url);
  }

  return (
    <Tabs selectedKey={current} onSelectionChange={(key) => choose(key as TabName)}>
      <TabList aria-label={t("sections")} className="mb-5 flex flex-wrap border-b border-line-strong">
        {shown.map((tab) => (
          <Tab
            key={tab}
            id={tab}
            className="-mb-px min-h-12 cursor-pointer border-b-4 border-transparent px-4 pt-3 pb-2 text-lg font-medium text-brand-700 data-hovered:bg-brand-50 data-selected:border-brand-700 data-selected:text-ink"
          >
            {t(`tabs.${tab}`)}
            {wrong.has(tab) && (
              <>
                <TriangleAlert aria-hidden className="ms-2 mb-0.5 inline size-4.5 text-danger-700" />
                <span className="sr-only"> ({t("tabProblem")})</span>
              </>
            )}
          </Tab>
        ))}
      </TabList>
      <Panel id="hours">
        <HoursPanel />
      </Panel>
      <Panel id="desks">
        <DesksPanel />
      </Panel>
      <Panel id="devices">
        <DevicesPanel />
      </Panel>
      <Panel id="announcements">
        <AnnouncementsPanel />
      </Panel>
      <Panel id="languages">
        <LanguagesPanel />
      </Panel>
      <Panel id="queue">
        <QueuePanel isOmbudsperson={roles.includes("ombudsperson")} />
      </Panel>
      {shown.includes("people") && (
        <Panel id="people">
          <PeoplePanel />
        </Panel>
      )}
    </Tabs>
  );
}

/** Where a field that is wrong stands. */
function tabOf(path: string): TabName {
  return path.startsWith("week") || path.startsWith("exceptions") ? "hours" : "queue";
}

function Panel({ id, children }: { id: TabName; children: ReactNode }) {
  return (
    <TabPanel id={id} shouldForceMount className="space-y-5 outline-none data-inert:hidden">
      {children}
    </TabPanel>
  );
}
