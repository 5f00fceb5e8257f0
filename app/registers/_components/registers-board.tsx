"use client";
import { type ReactNode, useEffect, useState } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import { useTranslations } from "use-intl";
import { ChoiceField } from "#app/_ui/choice-field.tsx";
import { Notice } from "#app/_ui/notice.tsx";
import type { CatalogueReply } from "#server/protocol/replies.ts";
import { yearChoices } from "../_lib/periods.ts";
import { type RegistersLine, useRegisters } from "../_lib/use-registers.ts";
import { ClientViewsPanel } from "./client-views-panel.tsx";
import { ExpertViewsPanel } from "./expert-views-panel.tsx";
import { PolicyEventsPanel } from "./policy-events-panel.tsx";
import { SuggestionsPanel } from "./suggestions-panel.tsx";

const tabs = ["suggestions", "clientViews", "expertViews", "policyEvents"] as const;
type TabName = (typeof tabs)[number];

type RegistersBoardProps = { live: RegistersLine; catalogue: CatalogueReply; today: string; isLocked: boolean };

export function RegistersBoard({ live, catalogue, today, isLocked }: RegistersBoardProps) {
  const t = useTranslations("staff");
  const [year, setYear] = useState(today.slice(0, 4));
  const [current, setCurrent] = useState<TabName>("suggestions");
  const { registers, reminder, refusal, reload } = useRegisters(live, Number(year));
  useEffect(() => {
    const asked = new URLSearchParams(window.location.search).get("tab");
    setCurrent(tabs.find((tab) => tab === asked) ?? "suggestions");
  }, []);

  function choose(tab: TabName) {
    setCurrent(tab);
    const url = new URL(window.location.href);
    url.searchParams.set("tab", tab);
    window.history.replaceState(null, "", url);
  }

  if (!registers) {
    return (
      <div role="status" className="my-10">
        {refusal ? (
          <Notice tone="danger" title={t("registers.failed")}>
            {t(`refusals.${refusal}`)}
          </Notice>
        ) : (
          <p className="text-center text-lg text-muted">{t("common.loading")}</p>
        )}
      </div>
    );
  }
  const panel = { line: live, catalogue, today, isLocked, reload, year };
  return (
    <Tabs selectedKey={current} onSelectionChange={(key) => choose(key as TabName)}>
      <div className="mb-5 flex flex-wrap-reverse items-end justify-between gap-x-6 gap-y-3 border-b border-line-strong">
        <TabList aria-label={t("registers.sections")} className="flex flex-wrap">
          {tabs.map((tab) => (
            <Tab
              key={tab}
              id={tab}
              className="-mb-px min-h-12 cursor-pointer border-b-4 border-transparent px-4 pt-3 pb-2 text-lg font-medium text-brand-700 data-hovered:bg-brand-50 data-selected:border-brand-700 data-selected:text-ink"
            >
              {t(`registers.tabs.${tab}`)}
              <span className="ms-2 text-sm text-muted tabular-nums">{registers[tab].length}</span>
            </Tab>
          ))}
        </TabList>
        <ChoiceField
          label={t("registers.year")}
          value={year}
          choices={yearChoices(today).map((value) => ({ value, label: value }))}
          onChange={setYear}
          className="mb-3 w-32"
        />
      </div>
      <Panel id="suggestions">
        <SuggestionsPanel {...panel} entries={registers.suggestions} />
      </Panel>
      <Panel id="clientViews">
        <ClientViewsPanel {...panel} entries={registers.clientViews} />
      </Panel>
      <Panel id="expertViews">
        <ExpertViewsPanel {...panel} entries={registers.expertViews} reminder={reminder} />
      </Panel>
      <Panel id="policyEvents">
        <PolicyEventsPanel {...panel} entries={registers.policyEvents} />
      </Panel>
    </Tabs>
  );
}

function Panel({ id, children }: { id: TabName; children: ReactNode }) {
  return (
    <TabPanel id={id} className="outline-none">
      {children}
    </TabPanel>
  );
}
