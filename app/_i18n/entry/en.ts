import type { EntryMessages } from "./de.ts";

export const en: EntryMessages = {
  home: {
    title: "Which screen is this?",
    intro: "Open the screen this device is meant to be.",
    kiosk: "Kiosk",
    kioskText: "Where visitors take a number.",
    display: "Display",
    displayText: "Where the waiting room sees who is called.",
    console: "Console",
    consoleText: "Where the ombudsperson calls and records what came of it.",
    records: "Contacts",
    registers: "Registers",
    settings: "Settings",
    more: "For staff",
    paired: "Paired",
    notPaired: "Not paired yet",
    signedIn: "Signed in: {name}",
    signedOut: "Sign-in needed",
    setupTitle: "Not set up yet",
    setupText:
      "Open the set-up link that the server printed when it started. It works once. After a restart the server prints a new one.",
    noAnswer: "The server does not answer right now. You can open the pages all the same; they connect by themselves.",
    language: "Language",
  },
  pairing: {
    kioskTitle: "Pair this kiosk",
    displayTitle: "Pair this display",
    enter: "Enter this code at the console: Settings, Devices, Pair a device.",
    waiting: "As soon as the code is approved, this screen goes on by itself.",
    asking: "Fetching the code …",
    claiming: "Pairing this device …",
    approved: "Approved. One moment, please …",
    noAnswer: "The server does not answer right now. The device keeps trying.",
    linkRefused: "This link is no longer valid. Pair the device with the code.",
  },
  lost: {
    title: "This page does not exist.",
    text: "The address may be misspelt.",
    home: "Go to the home page",
  },
  failed: {
    title: "Something went wrong on this page.",
    text: "It will be reloaded in a moment. If that does not help, please ask at the reception desk.",
    reload: "Reload now",
  },
};
