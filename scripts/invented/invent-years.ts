import { createHolidayCalendar } from "#server/adapters/holidays/holiday-calendar.ts";
import type { Database } from "#server/adapters/prisma/database.ts";
import type { Catalogue } from "#server/domain/catalogue.ts";
import { defaultOfficeSettings } from "#server/domain/office-settings.ts";
import type { PlainDate } from "#server/domain/time.ts";
import { inventOffice } from "./invent-office.ts";
import type { InventedOffice } from "./invented-office.ts";
import { writeOffice } from "./write-office.ts";

/** The office was staffed on 1 January 2017, a Sunday. */
const firstDay = "2017-01-02";
const seed = 2017;

type Where = { database: Database; officeId: string; catalogue: Catalogue };

/** Fills an office with all its years until a day, all of them invented. @returns what was written. */
export async function inventYears({ database, officeId, catalogue }: Where, to: PlainDate): Promise<InventedOffice> {
  const holidays = createHolidayCalendar();
  const { weeklyHours, holidayRegion } = defaultOfficeSettings;
  const isHoliday = (date: PlainDate) => holidays(holidayRegion, date) !== null;
  const office = inventOffice({ seed, from: firstDay, to, catalogue, weeklyHours, isHoliday });
  await writeOffice(database, officeId, office);
  return office;
}
