/** What a picture shows, for those who do not see it. */
export const en = {
  alternative: "{kind}: {facts}.",
  kinds: {
    lines: "Line chart",
    bars: "Bar chart",
    stackedBars: "Stacked bars",
    heatmap: "Grid",
  },
  largest: "the largest value shown is {value} ({where})",
  largestFirst: "the largest value shown is {value}, first at {where}",
  empty: "no value above 0 is shown",
  total: "total {total}",
  marks: "marked are {events}",
};
