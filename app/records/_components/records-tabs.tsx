"use client";
import type { ReactNode } from "react";
import { useEffect, useState } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { useTranslations } from "use-intl";

/** As in the address after `#`, so that other pages can lead here. */
const tabs = [
  { id: "contacts", name: "contacts" },
  { id: "cases", name: "cases" },
  { id: "follow-ups", name: "followUps" },
  { id: "appointments", name: "appointments" },
] as const;
type TabId = (typeof tabs)[number]["id"];

/** Contacts, cases, follow-ups, appointments: one of the four at a time. */
export function RecordsTabs({ panels }: { panels: Record<TabId, ReactNode> }) {
  const t = useTranslations("staff.cases");
  const [chosen, setChosen] = useState<TabId>("contacts");
  useEffect(() => {
    const named = tabs.find(({ id }) => `#${id}` === window.location.hash);
    if (named) setChosen(named.id);
  }, []);

  function choose(id: TabId) {
    setChosen(id);
    window.history.replaceState(null, "", `#${id}`);
  }

  return (
    <Tabs selectedKey={chosen} onSelectionChange={(key) => choose(key as TabId)}>
      <TabList aria-label={t("sections")} className="mb-4 flex flex-wrap gap-x-2 border-b border-line-strong">
        {tabs.map(({ id, name }) => (
          <Tab
            key={id}
            id={id}
            className="-mb-px cursor-pointer border-b-4 border-transparent px-4 py-2.5 font-medium text-muted outline-none data-focus-visible:outline-4 data-focus-visible:outline-focus data-hovered:text-ink data-selected:border-brand-700 data-selected:text-ink"
          >
            {t(`tabs.${name}`)}
          </Tab>
        ))}
      </TabList>
      {tabs.map(({ id }) => (
        <TabPanel key={id} id={id} className="outline-none">
          {panels[id]}
        </TabPanel>
      ))}
    </Tabs>
  );
}
