/** What is printed on every report. */
export const deReportSettings = {
  heading: "Was auf jedem Bericht steht",
  lead: "Ein festgeschriebener Bericht behält, was bei seiner Festschreibung hier stand.",
  officialName: "Amtliche Bezeichnung",
  officialNameHint: "Auf Titelseite und Deckblättern.",
  references: "Beschlüsse",
  referencesHint: "Auf denen der Bericht beruht, je Zeile einer; höchstens sechs.",
  small: "Kleine Zahlen",
  threshold: "Anzahlen verdecken, die kleiner sind als",
  thresholdHint:
    "3 bis 20, üblich ist 5. Steht hier 5, erscheint eine 3 als „< 5“. Was sich daraus berechnen ließe, wird ebenfalls verdeckt.",
};
