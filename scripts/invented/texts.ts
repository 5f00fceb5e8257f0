import type { ExpertRole } from "#server/domain/expert-view.ts";
import type { SuggestionAddressee } from "#server/domain/suggestion.ts";

/** What invented clients say; no word of it was ever said. */
export const clientTexts: readonly (readonly [concern: string, text: string])[] = [
  ["KDU-01", "In meinem Stadtteil gibt es keine Wohnung zu dem Preis, der anerkannt wird."],
  ["KDU-01", "Ich zahle jeden Monat 60 Euro aus dem Regelbedarf dazu."],
  ["KDU-02", "Bis die Zusicherung kam, war die Wohnung an jemand anderen vergeben."],
  ["KDU-03", "Dass die Kaution ein Darlehen ist, habe ich erst aus dem Bescheid erfahren."],
  ["KDU-04", "Die Nachzahlung für die Heizung kam im Sommer, da hatte ich nichts zurückgelegt."],
  ["KDU-05", "Niemand konnte mir sagen, warum gerade dieser Betrag angemessen ist."],
  ["EIN-01", "Für eine Waschmaschine reicht die Pauschale nicht, gebraucht gibt es kaum etwas."],
  ["EIN-03", "Ich wusste nicht, dass ich für die Klassenfahrt zum Sozialamt muss."],
  ["EIN-04", "Beim Mittagessen meiner Tochter musste ich jeden Monat neu nachfragen."],
  ["KDU-06", "Die Räumungsklage kam schneller als die Antwort auf meinen Antrag."],
  ["IDE-04", "Die Richtwerte stimmen nicht mit den Mieten in den Anzeigen überein."],
  ["KDU-07", "Ich sollte umziehen, aber der Umzug wurde nicht bezahlt."],
];

export const expertTexts: readonly (readonly [role: ExpertRole, concern: string, text: string])[] = [
  ["ombudsperson", "KDU-01", "Die Wohnungssuche im Rahmen der Richtwerte dauert im Schnitt länger als die Karenzzeit."],
  ["benefits_lead", "KDU-01", "Viele Anfragen klären sich, wenn der Bescheid die Berechnung in einer Tabelle zeigt."],
  ["appeals_office", "KDU-01", "Widersprüche betreffen überwiegend die Begründung, seltener den Betrag."],
  ["social_welfare_office", "KDU-02", "Zusicherungen werden oft erst beantragt, wenn der Vermieter schon drängt."],
  ["advice_centre", "KDU-04", "Nachzahlungen für Heizung treffen Haushalte ohne Rücklagen; Ratenlösungen fehlen."],
  ["ombudsperson", "EIN-01", "Die Pauschale für Haushaltsgeräte wird als zu niedrig empfunden."],
  ["benefits_lead", "EIN-03", "Der Weg zum Sozialamt für Bildung und Teilhabe ist vielen unbekannt."],
  ["advice_centre", "KDU-03", "Die Rückzahlung der Kaution aus dem Regelbedarf führt zu neuen Notlagen."],
];

export const suggestionTexts: readonly (readonly [concern: string, addressedTo: SuggestionAddressee, text: string])[] =
  [
    ["VER-01", "jobcenter", "Eingangsbestätigung mit voraussichtlicher Bearbeitungszeit versenden."],
    ["VER-04", "jobcenter", "Rückrufe innerhalb von zwei Arbeitstagen zusagen und festhalten."],
    ["KDU-01", "city", "Die Herleitung der Richtwerte auf einer Seite verständlich erklären."],
    ["KDU-02", "jobcenter", "Für Zusicherungen zum Umzug ein Zeitfenster von drei Arbeitstagen einrichten."],
    ["EIN-03", "city", "Im Bescheid auf Bildung und Teilhabe beim Sozialamt hinweisen."],
    ["BES-01", "jobcenter", "Bescheiden eine Seite in einfacher Sprache voranstellen."],
    ["KDU-04", "city", "Nachzahlungen für Heizung ohne Antrag prüfen."],
    ["UMG-02", "jobcenter", "Den Wunsch nach einer anderen Ansprechperson schriftlich beantworten."],
    ["VER-02", "jobcenter", "Fehlende Unterlagen in einer Liste statt in mehreren Schreiben anfordern."],
  ];

export const rejections: readonly string[] = [
  "Die vorhandene Software sieht das nicht vor.",
  "Der Vorschlag würde die Bearbeitung nach Einschätzung des Fachbereichs verlängern.",
  "Dafür fehlt derzeit die Rechtsgrundlage.",
];

export const answers: readonly string[] = [
  "Wird im nächsten Quartal umgesetzt.",
  "Der Vorschlag wird geprüft und erprobt.",
];
