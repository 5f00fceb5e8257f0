/** German words of what stands before a screen is a screen: home, pairing a device, lost pages, a failed page. */
export const de = {
  home: {
    title: "Welcher Bildschirm ist das?",
    intro: "Öffnen Sie den Bildschirm, der dieses Gerät sein soll.",
    kiosk: "Kiosk",
    kioskText: "Hier ziehen Besucherinnen und Besucher eine Nummer.",
    display: "Anzeige",
    displayText: "Hier sieht der Warteraum, wer aufgerufen ist.",
    console: "Arbeitsplatz",
    consoleText: "Hier ruft die Ombudsperson auf und hält fest, was daraus wurde.",
    records: "Kontakte",
    registers: "Register",
    settings: "Einstellungen",
    more: "Für Mitarbeitende",
    paired: "Gekoppelt",
    notPaired: "Noch nicht gekoppelt",
    signedIn: "Angemeldet: {name}",
    signedOut: "Anmeldung nötig",
    setupTitle: "Noch nicht eingerichtet",
    setupText:
      "Öffnen Sie den Link zur Einrichtung, den der Server beim Start ausgegeben hat. Er gilt einmal. Nach einem Neustart des Servers gibt es einen neuen.",
    noAnswer:
      "Der Server antwortet gerade nicht. Die Seiten lassen sich trotzdem öffnen; sie verbinden sich von selbst.",
    language: "Sprache",
  },
  pairing: {
    kioskTitle: "Diesen Kiosk koppeln",
    displayTitle: "Diese Anzeige koppeln",
    enter: "Geben Sie diesen Code am Arbeitsplatz ein: Einstellungen, Geräte, Gerät koppeln.",
    waiting: "Sobald der Code freigegeben ist, geht es hier von selbst weiter.",
    asking: "Der Code wird geholt …",
    claiming: "Das Gerät wird gekoppelt …",
    approved: "Freigegeben. Einen Moment bitte …",
    noAnswer: "Der Server antwortet gerade nicht. Das Gerät versucht es weiter.",
    linkRefused: "Dieser Link gilt nicht mehr. Koppeln Sie das Gerät mit dem Code.",
  },
  lost: {
    title: "Diese Seite gibt es nicht.",
    text: "Vielleicht ist die Adresse falsch geschrieben.",
    home: "Zur Startseite",
  },
  failed: {
    title: "Auf dieser Seite ist etwas schiefgegangen.",
    text: "Sie wird gleich neu geladen. Wenn das nicht hilft, wenden Sie sich bitte an den Empfang.",
    reload: "Jetzt neu laden",
  },
} as const;

type Widen<T> = { readonly [K in keyof T]: T[K] extends string ? string : Widen<T[K]> };

/** Every other language has exactly these keys: a missing or surplus one does not compile. */
export type EntryMessages = Widen<typeof de>;
