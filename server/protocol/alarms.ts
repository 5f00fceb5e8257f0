import * as z from "zod";
import { deskId, instant } from "./values.ts";

const alarmId = z.uuid();

/** Calls for help among staff (C11). The desk is the one of this page; null: none. */
export const alarmCommandInputs = {
  "alarm:raise": z.strictObject({ alarmId, deskId: deskId.nullable() }),
  "alarm:answer": z.strictObject({ alarmId, deskId: deskId.nullable() }),
  "alarm:end": z.strictObject({ alarmId }),
} as const;

/** Where and since when somebody needs help, oldest first; nobody's name. */
export const staffAlarms = z.array(
  z.strictObject({
    id: alarmId,
    raisedAt: instant,
    /** Null: not at a desk. */
    room: z.string().nullable(),
    /** Somebody is coming; null: nobody has said so. */
    answer: z.strictObject({ at: instant, room: z.string().nullable() }).nullable(),
  }),
);
export type StaffAlarms = z.output<typeof staffAlarms>;
