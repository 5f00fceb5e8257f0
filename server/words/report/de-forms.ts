/** What PDF, DOCX and sheets say around the tables. */
export const de = {
  contents: "Inhalt",
  tables: "Tabellen und Abbildungen",
  table: "Tabelle {id}",
  picture: "Abbildung {id}",
  /** A table that is too wide for one page. */
  part: "Teil {part} von {parts}",
  counted: "Einheit: {unit}. {rule}",
  sources: "Datenfelder: {fields}",
  hidden: {
    small: "„{cell}“: eine Anzahl unter {threshold}. Sie wird zum Schutz der Personen nicht genannt.",
    secondary: "„{cell}“: verdeckt, weil sich sonst eine Anzahl unter {threshold} berechnen ließe.",
  },
  pictureHidden: "Verdeckte Werte sind nicht gezeichnet.",
  period: "Berichtszeitraum: {from} bis {to}",
  council: "Zum Beschluss {references}",
  frozen: "Datenstand: {date}, Fassung {version}",
  running: "Vorläufiger Datenstand",
  law: "Rechtsstand: {date}",
  catalogue: "Katalog: Version {version}",
  page: "Seite {page} von {pages}",
  invented: "Vorführung – alle Angaben sind erfunden",
  empty: "Keine Einträge.",
  unprintable: "[nicht druckbar]",
  overview: "Übersicht",
  /** Without an umlaut: not every program reads them in a zip. */
  overviewFile: "Uebersicht",
  columns: {
    id: "Nr.",
    caption: "Titel",
    unit: "Einheit",
    rule: "Zählregel",
    notes: "Anmerkungen",
    sources: "Datenfelder",
  },
};
