/** What is wrong with a field; the words stand under `staff.fields`. */
export type FieldProblem =
  | { code: "range" | "number"; min: number; max: number }
  | { code: "tooLong" | "tooMany"; max: number }
  | {
      code:
        | "required"
        | "characters"
        | "time"
        | "date"
        | "closesBeforeOpens"
        | "hoursOverlap"
        | "dateTwice"
        | "dayEndsTooEarly"
        | "breakList"
        | "host"
        | "needDesk"
        | "isOver";
    };

/** By the path of the field, as `week.4.1`, `exceptions.0.date` or `printer.host`. */
export type FieldProblems = ReadonlyMap<string, FieldProblem>;
