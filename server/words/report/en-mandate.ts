/** Chapter 1: who is there when. */
export const en = {
  figures: {
    T1: {
      caption: "Opening hours and closing days",
      rule: "Hours and days by the opening hours are counted, not anybody's hours of work.",
      firstColumn: "Times",
    },
  },
  labels: {
    "hours.planned": "Opening hours without public holidays",
    "hours.closed": "of these lost: closing days and absence without a deputy",
    "hours.changed": "of these lost: changed opening hours",
    "hours.additional": "additional opening hours",
    "hours.open": "open in fact",
    "hours.deputised": "of these with a deputy",
    "hours.withoutContact": "of these opening days without a contact",
    "share.planned": "Share of opening hours",
  },
  notes: {
    hoursOfToday: "The weekly opening hours are those set when the report was made, for earlier periods as well.",
    wholeDays:
      "Days are those affected as a whole: where only some hours of an opening day change, the hours alone are counted.",
    withoutContact: "Opening days without a contact are counted up to the last recorded contact.",
  },
};
