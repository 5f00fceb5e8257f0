import type { ReportTable } from "#server/protocol/report.ts";
import {
  buildColumn,
  buildReportTable,
  buildRow,
  countCell,
  measureCell,
  noCell,
  secondaryCell,
  shareCell,
  smallCell,
  textCell,
} from "./report-table.ts";

/** Everything that means something to Typst, XML, a spreadsheet or a regular expression. */
export const evilText =
  '#set text(red) $x^2$ <label> "quoted" _kursiv_ *fett* \\ @ref ~ // Kommentar & ]]> `roh` =1+1 {a} [b] %n $1 100 %';

const months = [
  "Januar",
  "Februar",
  "März",
  "April",
  "Mai",
  "Juni",
  "Juli",
  "August",
  "September",
  "Oktober",
  "November",
  "Dezember",
].map((month) => `${month} 2026`);

const topics = [
  "Notfall: kein Geld oder Wohnung in Gefahr",
  "Wohnen, Miete und Heizung",
  "Geld zum Leben: Höhe und Berechnung",
  "Möbel, Kleidung, Kinder und Schule",
  "Brief, Bescheid oder Rückforderung",
  "Lange Bearbeitung, Unterlagen, Erreichbarkeit",
  "Arbeit, Termine und Leistungsminderungen",
  "Umgang und Konflikte",
  "Lob, Kritik oder Vorschlag",
  "Etwas anderes",
];

const outcomes = [
  "Vor Ort geklärt",
  "Vermittelt",
  "Abgeholfen",
  "Entscheidung bleibt",
  "Weitergeleitet",
  "Aufgenommen",
  "Ohne Ergebnis beendet",
  "Offen",
];

const channels = [
  "Nummer am Kiosk",
  "Termin",
  "Telefon",
  "E-Mail",
  "Brief oder Fax",
  "Online",
  "durch Mitarbeitende hinzugezogen",
  "durch Dritte",
  "Gesamt",
];

/** The same numbers at every run. */
function sequence(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % (most + 1);
  };
}

function crossTable(
  seed: number,
  rows: readonly string[],
  columns: readonly string[],
  most: number,
): ReportTable["rows"] {
  const next = sequence(seed);
  return [
    ...rows.map((label) =>
      buildRow(
        label,
        columns.map(() => countCell(next(most))),
      ),
    ),
    buildRow(
      "Gesamt",
      columns.map(() => countCell(most * 6 + next(most))),
      { isTotal: true },
    ),
  ];
}

export const contacts = buildReportTable({
  columns: channels.map((label) => buildColumn(label)),
  rows: [
    ...crossTable(7, months, channels, 160).slice(0, -1),
    buildRow(
      "Gesamt",
      channels.map((_, at) => (at === 4 ? secondaryCell : countCell(1000 + at * 137))),
      { isTotal: true },
    ),
  ],
  notes: ["Bis Juni 2026 wurden Anrufe von Hand gezählt."],
});

export const course = buildReportTable({
  id: "A1",
  caption: "Verlauf im Jahr und Vorjahresvergleich",
  firstColumn: "Kalenderwoche",
  columns: [buildColumn("2026"), buildColumn("2025")],
  rows: Array.from({ length: 53 }, (_, week) =>
    buildRow(String(week + 1), [
      week === 30 ? smallCell : countCell(38 + Math.round(14 * Math.sin(week / 4))),
      countCell(34 + Math.round(11 * Math.cos(week / 5))),
    ]),
  ),
  chart: {
    kind: "lines",
    columns: ["2026", "2025"],
    marks: [
      { row: "27", text: "Gesetzesänderung vom 1. Juli 2026" },
      { row: "36", text: "Neue Richtwerte für Mieten & „Heizung“" },
    ],
    alternative: "Kontakte je Kalenderwoche 2026 und 2025; 2026 liegt meist höher, mit einer Spitze in Woche 7.",
  },
});

const hours = Array.from({ length: 10 }, (_, at) => String(at + 8));

export const rush = buildReportTable({
  id: "A2",
  caption: "Andrang nach Wochentag und Stunde",
  unit: "Nummern",
  rule: "Gezählt wird jede gezogene Nummer zur Stunde, in der sie gezogen wurde.",
  sources: ["ticket.issuedAt"],
  firstColumn: "Wochentag",
  columns: hours.map((hour) => buildColumn(hour)),
  rows: crossTable(11, ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag"], hours, 90).slice(0, -1),
  chart: {
    kind: "heatmap",
    columns: hours,
    marks: [],
    alternative: "Die meisten Nummern werden montags und donnerstags zwischen 9 und 11 Uhr gezogen.",
  },
});

export const waiting = buildReportTable({
  id: "T4",
  caption: "Wartezeit, Gesprächsdauer, nicht angetroffene Nummern",
  unit: "Nummern",
  rule: "Median und 90. Perzentil über alle Nummern des Zeitraums, nie Mittelwerte von Mittelwerten.",
  sources: ["ticket.issuedAt", "ticket.calledAt", "visit.startedAt", "visit.endedAt"],
  firstColumn: "Messgröße",
  columns: [
    buildColumn("Anzahl"),
    buildColumn("Median", "measure", "minutes"),
    buildColumn("90. Perzentil", "measure", "minutes"),
    buildColumn("geöffnet", "measure", "hours"),
    buildColumn("Anteil an allen Nummern", "share"),
  ],
  rows: [
    buildRow("Wartezeit", [countCell(2310), measureCell(11.4), measureCell(37.9), noCell, shareCell(1)]),
    buildRow("davon dringend", [countCell(121), measureCell(3.2), measureCell(9.9), noCell, shareCell(0.05238)], {
      level: 1,
    }),
    buildRow("Gesprächsdauer", [
      countCell(2104),
      measureCell(23.5),
      measureCell(58),
      measureCell(1204.25, 1),
      shareCell(0.91),
    ]),
    buildRow("nicht angetroffen", [smallCell, secondaryCell, secondaryCell, noCell, secondaryCell]),
  ],
});

export const concerns = buildReportTable({
  id: "T7",
  caption: "Anliegen nach Obergruppe, Vorjahr, Anteil",
  unit: "Anliegen",
  rule: "Ein Kontakt kann bis zu drei Anliegen haben; Anteile beziehen sich auf alle Anliegen.",
  sources: ["visit.concerns"],
  firstColumn: "Anliegen",
  columns: [buildColumn("2026"), buildColumn("2025"), buildColumn("Anteil an allen Anliegen 2026", "share")],
  rows: [
    ...topics.map((topic, at) =>
      at === 8
        ? buildRow(topic, [smallCell, countCell(17), secondaryCell])
        : buildRow(topic, [countCell(420 - at * 37), countCell(390 - at * 31), shareCell((420 - at * 37) / 2535)]),
    ),
    buildRow("Gesamt", [countCell(2535), countCell(2477), shareCell(1)], { isTotal: true }),
  ],
  notes: ["Werte bis 2024 wurden von Hand nachgetragen.", evilText],
  chart: {
    kind: "bars",
    columns: ["2026", "2025"],
    marks: [],
    alternative: "Balken je Obergruppe: Notfälle und Wohnen liegen in beiden Jahren vorn.",
  },
});

export const outcomesByConcern = buildReportTable({
  id: "A3",
  caption: "Anliegen und Ergebnis",
  unit: "Anliegen",
  rule: "Jedes Anliegen mit dem Ergebnis seines Kontakts.",
  sources: ["visit.concerns", "visit.outcome"],
  firstColumn: "Anliegen",
  columns: [...outcomes, "Gesamt"].map((label) => buildColumn(label)),
  rows: crossTable(23, topics, [...outcomes, "Gesamt"], 64),
  chart: {
    kind: "stackedBars",
    columns: outcomes,
    marks: [],
    alternative: "Gestapelte Balken je Obergruppe: Fast die Hälfte wird vor Ort geklärt oder es wird abgeholfen.",
  },
});

export const statedAndFound = buildReportTable({
  id: "X1",
  caption: "Genanntes und festgestelltes Anliegen",
  unit: "Kontakte",
  rule: "Am Kiosk genanntes Hauptanliegen gegen das von der Ombudsperson festgestellte.",
  sources: ["visit.statedConcern", "visit.concerns"],
  firstColumn: "genannt",
  columns: [...topics, "keine Angabe", "durch die Ombudsstelle nachgetragen", "Gesamt"].map((label) =>
    buildColumn(label),
  ),
  rows: crossTable(31, topics, [...topics, "keine Angabe", "nachgetragen", "Gesamt"], 48),
});

export const experts = buildReportTable({
  id: "T12",
  caption: "Expertensicht auf das kommunale Leistungsbestimmungsrecht",
  unit: "Aussagen",
  rule: "Je kommunalem Anliegen: Einschätzung, Ursache und Vorschlag der Befragten.",
  sources: ["expertView.role", "expertView.code", "expertView.text"],
  firstColumn: "Anliegen",
  columns: [
    buildColumn("Rolle", "text"),
    buildColumn("Einschätzung, Ursache, Vorschlag", "text"),
    buildColumn("Quartal", "text"),
  ],
  rows: ["Ombudsperson", "Teamleitung Leistung", "Rechtsbehelfsstelle", "Sozialamt", "Beratungsstelle"].flatMap(
    (role, at) => [
      buildRow(at % 2 === 0 ? "Miete liegt über dem Richtwert" : "Erstausstattung der Wohnung", [
        textCell(role),
        textCell(
          "Die Richtwerte liegen in mehreren Stadtteilen unter den tatsächlichen Angebotsmieten. Wohnungssuchende reichen deshalb regelmäßig Angebote ein, die um wenige Euro abgelehnt werden. Vorgeschlagen wird, die Umzugsaufforderungen bis zur Veröffentlichung der neuen Richtwerte ruhen zu lassen und das Merkblatt in einfacher Sprache beizulegen.",
        ),
        textCell(`${(at % 4) + 1}/2026`),
      ]),
      ...(at === 4
        ? [buildRow("Sonderzeichen", [textCell('=HYPERLINK("http://x")'), textCell(evilText), textCell("+49 351")])]
        : []),
    ],
  ),
});

export const remedies = buildReportTable({
  id: "T16",
  caption: "Rechtsbehelfe am Anfang und am Ende",
  unit: "Fälle",
  rule: "Jeder abgeschlossene Fall mit dem Stand des Rechtsbehelfs zu Beginn und am Ende.",
  sources: ["visit.remedyBefore", "visit.remedyAfter"],
  firstColumn: "zu Beginn",
  columns: [
    "keiner nötig",
    "Widerspruch nicht eingelegt",
    "Widerspruch zurückgenommen",
    "Widerspruch eingelegt",
    "Widerspruch weiter anhängig",
    "Klage nicht erhoben",
    "Klage zurückgenommen",
    "Klage erhoben",
    "weiter anhängig",
    "unbekannt",
    "Gesamt",
  ].map((label) => buildColumn(label)),
  rows: crossTable(
    41,
    [
      "keine",
      "Widerspruch beabsichtigt",
      "Widerspruch anhängig",
      "Klage beabsichtigt",
      "Klage anhängig",
      "Eilverfahren anhängig",
    ],
    Array.from({ length: 11 }, () => ""),
    30,
  ),
});

export const rentOverTime = buildReportTable({
  id: "A4",
  caption: "Anliegen zu Unterkunft und Heizung im Zeitverlauf",
  unit: "Anliegen",
  rule: "Anliegen der Gruppe Wohnen, Miete und Heizung je Monat.",
  sources: ["visit.concerns", "policyEvent"],
  columns: [buildColumn("Anliegen")],
  rows: months.map((month, at) =>
    buildRow(month, [at === 1 ? smallCell : at === 7 ? secondaryCell : countCell(22 + ((at * 7) % 15))]),
  ),
  chart: {
    kind: "lines",
    columns: ["Anliegen"],
    marks: [{ row: "Juli 2026", text: "13. SGB II-Änderungsgesetz" }],
    alternative: "Anliegen je Monat mit einer Marke am 1. Juli 2026.",
  },
});

export const noSuggestions = buildReportTable({
  id: "T21",
  caption: "Register der Anregungen mit Stand",
  unit: "Anregungen",
  rule: "Jede Anregung mit ihrem Stand am Stichtag.",
  sources: ["suggestion.status"],
  firstColumn: "Anregung",
  columns: [buildColumn("gerichtet an", "text"), buildColumn("Stand", "text"), buildColumn("Antwort", "text")],
  rows: [],
});
