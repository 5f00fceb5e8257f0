/** What a picture shows, for those who do not see it. */
export const de = {
  alternative: "{kind}: {facts}.",
  kinds: {
    lines: "Liniendiagramm",
    bars: "Balkendiagramm",
    stackedBars: "Gestapelte Balken",
    heatmap: "Raster",
  },
  largest: "der größte gezeigte Wert ist {value} ({where})",
  largestFirst: "der größte gezeigte Wert ist {value}, zuerst bei {where}",
  empty: "kein Wert über 0 wird gezeigt",
  total: "gesamt {total}",
  marks: "markiert sind {events}",
};
