"use client";
import { type ComponentType, type ReactNode, useState } from "react";
import { useTranslations } from "use-intl";
import { ChoiceField } from "#app/_ui/choice-field.tsx";
import type { StaffRole } from "#server/protocol/staff.ts";
import { useSection } from "../_lib/use-section.ts";
import { useSettings } from "../_lib/use-settings.tsx";
import { AnnouncementsPanel } from "./announcements-panel.tsx";
import { ConcernsPanel } from "./catalogue/concerns-panel.tsx";
import { OutcomesPanel } from "./catalogue/outcomes-panel.tsx";
import { DesksPanel } from "./desks-panel.tsx";
import { DevicesPanel } from "./devices-panel.tsx";
import { HoursPanel } from "./hours-panel.tsx";
import { LanguagesPanel } from "./languages-panel.tsx";
import { PeoplePanel } from "./people/people-panel.tsx";
import { QueuePanel } from "./queue-panel.tsx";
import { ReportPanel } from "./report-panel.tsx";
import { SectionLink } from "./section-link.tsx";
import { SlipsPanel } from "./slips-panel.tsx";
import { AuditPanel } from "./traces/audit-panel.tsx";
import { RetentionPanel } from "./traces/retention-panel.tsx";

type Section = {
  /** The last part of its address, and its words under `staff.settings.tabs`. */
  id: string;
  group: (typeof groups)[number];
  /** Who may use it; nobody else sees it. */
  roles: readonly StaffRole[];
  Panel: ComponentType<{ roles: readonly StaffRole[] }>;
};

const groups = ["day", "lobby", "coding", "management"] as const;
const everybody: readonly StaffRole[] = ["ombudsperson", "administrator"];
const technology: readonly StaffRole[] = ["administrator"];

/** The areas of the settings in their order: a new one is one line here and its name in `staff.settings.tabs`. */
const sections = [
  { id: "hours", group: "day", roles: everybody, Panel: HoursPanel },
  { id: "desks", group: "day", roles: everybody, Panel: DesksPanel },
  { id: "queue", group: "day", roles: everybody, Panel: QueuePanel },
  { id: "devices", group: "lobby", roles: everybody, Panel: DevicesPanel },
  { id: "announcements", group: "lobby", roles: everybody, Panel: AnnouncementsPanel },
  { id: "slips", group: "lobby", roles: everybody, Panel: SlipsPanel },
  { id: "languages", group: "lobby", roles: everybody, Panel: LanguagesPanel },
  { id: "concerns", group: "coding", roles: everybody, Panel: ConcernsPanel },
  { id: "outcomes", group: "coding", roles: everybody, Panel: OutcomesPanel },
  { id: "report", group: "coding", roles: everybody, Panel: ReportPanel },
  { id: "people", group: "management", roles: technology, Panel: PeoplePanel },
  { id: "retention", group: "management", roles: technology, Panel: RetentionPanel },
  { id: "audit", group: "management", roles: technology, Panel: AuditPanel },
] as const satisfies readonly Section[];
type SectionId = (typeof sections)[number]["id"];

/** All areas, one of them in view; at the side where there is room for it, else to be chosen from a list. */
export function SettingsTabs({ roles }: { roles: readonly StaffRole[] }) {
  const t = useTranslations("staff.settings");
  const offered = sections.filter((section) => section.roles.some((role) => roles.includes(role)));
  const ids = offered.map(({ id }) => id);
  const { current, choose } = useSection<SectionId>(ids);
  const wrong = new Set([...useSettings().problems.keys()].map(sectionOf));
  if (current === null) return null;
  return (
    <div className="items-start gap-8 lg:grid lg:grid-cols-[14rem_minmax(0,72rem)]">
      <nav aria-label={t("sections")} className="sticky top-4 hidden space-y-5 lg:block">
        {groups.map((group) => (
          <div key={group}>
            <h2 className="mb-1 ps-4 pe-3 text-sm font-semibold text-muted">{t(`groups.${group}`)}</h2>
            <ul>
              {offered
                .filter((section) => section.group === group)
                .map(({ id }) => (
                  <li key={id}>
                    <SectionLink id={id} isCurrent={id === current} isWrong={wrong.has(id)} onChoose={() => choose(id)}>
                      {t(`tabs.${id}`)}
                    </SectionLink>
                  </li>
                ))}
            </ul>
          </div>
        ))}
      </nav>
      <ChoiceField
        label={t("section")}
        value={current}
        choices={ids.map((id) => ({
          value: id,
          label: wrong.has(id) ? `${t(`tabs.${id}`)} (${t("tabProblem")})` : t(`tabs.${id}`),
        }))}
        onChange={choose}
        className="mb-5 lg:hidden"
      />
      <div>
        {offered.map(({ id, Panel }) => (
          <SectionBody key={id} id={id} isCurrent={id === current}>
            <Panel roles={roles} />
          </SectionBody>
        ))}
      </div>
    </div>
  );
}

type SectionBodyProps = { id: SectionId; isCurrent: boolean; children: ReactNode };

/** Built when it is first looked at, and kept then: nothing typed is lost by looking elsewhere. */
function SectionBody({ id, isCurrent, children }: SectionBodyProps) {
  const [wasCurrent, setWasCurrent] = useState(isCurrent);
  if (isCurrent && !wasCurrent) setWasCurrent(true);
  return (
    <div id={`section-${id}`} hidden={!isCurrent} className="space-y-5">
      {wasCurrent && children}
    </div>
  );
}

/** Where a field that is wrong stands. */
function sectionOf(path: string): SectionId {
  if (path.startsWith("slipLines")) return "slips";
  if (["officialName", "councilReferences", "threshold"].includes(path)) return "report";
  return path.startsWith("week") || path.startsWith("exceptions") ? "hours" : "queue";
}
