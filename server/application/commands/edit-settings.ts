import { saveSettings } from "#server/domain/day.ts";
import { saveDesk } from "#server/domain/desks.ts";
import { err, ok } from "#server/domain/result.ts";
import { tellsTooMuch } from "#server/domain/slip-line.ts";
import type { DeskId } from "#server/domain/ticket.ts";
import type { PlainDate } from "#server/domain/time.ts";
import { addDays, localDate } from "#server/domain/zoned-time.ts";
import type { CommandHandlers } from "../command-handlers.ts";
import type { Dependencies } from "../dependencies.ts";

type EditSettings = Pick<CommandHandlers, "settings:read" | "settings:save" | "desk:save">;

export function createEditSettings({
  store,
  queue,
  statistics,
  holidays,
  clock,
  catalogue,
}: Dependencies): EditSettings {
  /** This and the next year, from today on. */
  function holidaysFrom(today: PlainDate, region: string): { date: PlainDate; name: string }[] {
    const list: { date: PlainDate; name: string }[] = [];
    const lastYear = Number(today.slice(0, 4)) + 1;
    for (let date = today; Number(date.slice(0, 4)) <= lastYear; date = addDays(date, 1)) {
      const name = holidays(region, date);
      if (name !== null) list.push({ date, name });
    }
    return list;
  }

  return {
    "settings:read": async (actor) => {
      const { settings, desks } = await store.read(actor.officeId);
      return ok({
        settings,
        desks: desks.map(({ id, room, active, order }) => ({ id, room, active, order })),
        holidays: holidaysFrom(localDate(clock.now(), settings.timeZone), settings.holidayRegion),
        promise: await statistics.promiseKept(actor.officeId),
      });
    },
    "settings:save": async (actor, { settings }) => {
      if (!isKnownRegion(settings.holidayRegion)) return err("settings_invalid");
      // What stands there already is not judged again when a concern gets another name.
      const known = (await store.read(actor.officeId)).settings.slipLines;
      const lines = Object.entries(settings.slipLines).filter(([language, line]) => known[language] !== line);
      const { concerns } = catalogue.current();
      if (lines.some(([, line]) => tellsTooMuch(line, concerns))) return err("settings_invalid");
      const result = await queue.run(actor, (current, now) => {
        // Administrators have commands of their own for them (U5, X1).
        const { signIn, retention, isInvented } = current.settings;
        return saveSettings(current, { ...settings, signIn, retention, isInvented }, now);
      });
      return result.ok ? ok(null) : result;
    },
    "desk:save": async (actor, { desk }) => {
      const draft = { ...desk, id: desk.id as DeskId };
      const result = await queue.run(actor, (current, now) => saveDesk(current, draft, now));
      return result.ok ? ok(null) : result;
    },
  };
}

/** The sixteen states: another code would silently mean "no public holidays". */
const regions = "BB BE BW BY HB HE HH MV NI NW RP SH SL SN ST TH".split(" ");

function isKnownRegion(region: string): boolean {
  return regions.includes(region);
}
