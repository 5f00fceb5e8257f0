"use client";
import { type ReactNode, useState } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { useTranslations } from "use-intl";

const tabs = ["figures", "yearly", "earlier"] as const;
type TabId = (typeof tabs)[number];

/** Readers of figures have no earlier values to enter. */
export function ReportTabs({ panels, mayWrite }: { panels: Record<TabId, ReactNode>; mayWrite: boolean }) {
  const t = useTranslations("staff.report");
  const [chosen, setChosen] = useState<TabId>("figures");
  const offered = tabs.filter((tab) => mayWrite || tab !== "earlier");
  return (
    <Tabs selectedKey={chosen} onSelectionChange={(key) => setChosen(key as TabId)}>
      <TabList
        aria-label={t("sections")}
        className="mb-4 flex flex-wrap gap-x-2 border-b border-line-strong print:hidden"
      >
        {offered.map((tab) => (
          <Tab
            key={tab}
            id={tab}
            className="-mb-px cursor-pointer border-b-4 border-transparent px-4 py-2.5 font-medium text-muted outline-none data-focus-visible:outline-4 data-focus-visible:outline-focus data-hovered:text-ink data-selected:border-brand-700 data-selected:text-ink"
          >
            {t(`tabs.${tab}`)}
          </Tab>
        ))}
      </TabList>
      {offered.map((tab) => (
        <TabPanel key={tab} id={tab} className="outline-none">
          {panels[tab]}
        </TabPanel>
      ))}
    </Tabs>
  );
}
