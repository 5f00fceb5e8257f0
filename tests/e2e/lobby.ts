import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContextOptions, test as base, type Page } from "@playwright/test";
import Database from "better-sqlite3";
import { staffLocaleCookie } from "#app/_i18n/staff-locale.ts";
import type { PreparedOffice } from "#scripts/prepare-office.ts";
import type { KioskConfig } from "#server/domain/device-config.ts";
import type { OfficeSettings } from "#server/domain/office-settings.ts";
import type { CommandName } from "#server/protocol/commands.ts";
import type { DeviceListReply, SettingsReply } from "#server/protocol/replies.ts";
import { type ConsolePage, createConsolePage } from "#tests/e2e/console-page.ts";
import { createDisplayPage, type DisplayPage } from "#tests/e2e/display-page.ts";
import { filmed, keepFilm, kioskScreen } from "#tests/e2e/films.ts";
import { templateFolder } from "#tests/e2e/global-setup.ts";
import { createKioskPage, type KioskPage } from "#tests/e2e/kiosk-page.ts";
import { signIn } from "#tests/support/http-sessions.ts";
import { type ServerProcess, startServerProcess } from "#tests/support/server-process.ts";
import { connectScreen, sendRaw } from "#tests/support/wire-client.ts";

export { expect } from "@playwright/test";

export type Locale = "de" | "en";

export type StoredTicket = { id: string; number: number; status: string; callCount: number };

/** One office with its own server process and database, and the screens that were opened in it. */
export type Lobby = {
  dataDir: string;
  office: PreparedOffice;
  server: ServerProcess;
  /** Ends the server; `restart` starts it again on the same port with the same data. */
  stop(signal: "SIGTERM" | "SIGKILL"): Promise<void>;
  restart(): Promise<void>;
  /** The tickets as stored, whatever a screen shows. */
  readTickets(): readonly StoredTicket[];
  /** Changes settings as the settings page would; screens follow at once. */
  changeSettings(changes: Partial<OfficeSettings>): Promise<void>;
  /** Sets up the kiosk that was opened as the settings page would. */
  setUpKiosk(changes: Partial<KioskConfig>): Promise<void>;
  openPage(path: string, options?: BrowserContextOptions): Promise<Page>;
  openKiosk(locale?: Locale): Promise<KioskPage>;
  openDisplay(): Promise<DisplayPage>;
  /** Signed in; `staff` 0 is the ombudsperson who administers, 1 the deputy. */
  openConsole(options?: { locale?: Locale; staff?: 0 | 1 }): Promise<ConsolePage>;
};

const displayScreen = { width: 1920, height: 1080 };
/** axe must not measure a colour on its way from one to the other. */
const calm = { reducedMotion: "reduce" } as const;
const consoleScreen = { width: 1440, height: 900 };

export const test = base.extend<{ lobby: Lobby }>({
  lobby: async ({ browser }, use, testInfo) => {
    const dataDir = mkdtempSync(join(tmpdir(), "wartemarke-e2e-"));
    cpSync(join(templateFolder, "data"), dataDir, { recursive: true });
    const office = JSON.parse(readFileSync(join(templateFolder, "office.json"), "utf8")) as PreparedOffice;
    const links = { kiosk: [...office.links.kiosk], display: [...office.links.display] };
    let server = await startServerProcess({ dataDir });
    const pages: Page[] = [];
    const administrator = office.staff[0] ?? { username: "", password: "" };

    async function openPage(path: string, options: BrowserContextOptions = {}): Promise<Page> {
      const context = await browser.newContext({
        ...calm,
        ...filmed(options.viewport ?? consoleScreen),
        baseURL: server.origin,
        ...options,
      });
      const page = await context.newPage();
      pages.push(page);
      await page.goto(path);
      return page;
    }

    async function openDevice(kind: "kiosk" | "display", options: BrowserContextOptions): Promise<Page> {
      const token = links[kind].shift();
      if (!token) throw new Error(`no link left for a ${kind}`);
      return openPage(`/${kind}#pair=${token}`, options);
    }

    const lobby: Lobby = {
      dataDir,
      office,
      get server() {
        return server;
      },
      async stop(signal) {
        await server.end(signal);
      },
      async restart() {
        server = await startServerProcess({ dataDir, port: server.port });
      },
      readTickets,
      changeSettings,
      setUpKiosk,
      openPage,
      async openKiosk(locale = "de") {
        return createKioskPage(await openDevice("kiosk", { viewport: kioskScreen, hasTouch: true, locale }), locale);
      },
      async openDisplay() {
        return createDisplayPage(await openDevice("display", { viewport: displayScreen }));
      },
      async openConsole({ locale = "de", staff = 0 } = {}) {
        const context = await browser.newContext({
          ...calm,
          ...filmed(consoleScreen),
          baseURL: server.origin,
          viewport: consoleScreen,
          locale,
        });
        await context.addCookies([{ name: staffLocaleCookie, value: locale, url: server.origin }]);
        const page = await context.newPage();
        pages.push(page);
        const { username, password } = office.staff[staff] ?? {};
        const response = await context.request.post("/api/auth/sign-in/username", {
          data: { username, password },
          headers: { origin: server.origin },
        });
        if (!response.ok()) throw new Error(`sign-in: ${response.status()}`);
        await page.goto("/console");
        return createConsolePage(page, locale);
      },
    };

    function readTickets(): readonly StoredTicket[] {
      const database = new Database(join(dataDir, "wartemarke.db"), { readonly: true });
      try {
        return database
          .prepare('SELECT id, number, status, "callCount" FROM "Ticket" ORDER BY id')
          .all() as StoredTicket[];
      } finally {
        database.close();
      }
    }

    async function changeSettings(changes: Partial<OfficeSettings>): Promise<void> {
      const read = await askAsAdministrator("settings:read", {});
      await askAsAdministrator("settings:save", { settings: { ...(read as SettingsReply).settings, ...changes } });
    }

    async function setUpKiosk(changes: Partial<KioskConfig>): Promise<void> {
      const { devices } = (await askAsAdministrator("device:list", {})) as DeviceListReply;
      const kiosk = devices.find(({ setup }) => setup.kind === "kiosk");
      if (!kiosk) throw new Error("no kiosk was opened yet");
      const setup = { kind: "kiosk", config: { ...kiosk.setup.config, ...changes } };
      await askAsAdministrator("device:configure", { deviceId: kiosk.id, setup });
    }

    async function askAsAdministrator(name: CommandName, input: unknown): Promise<unknown> {
      const socket = await connectScreen(server.origin, "settings", await signIn(server.origin, administrator));
      const reply = await sendRaw(socket, name, input);
      socket.close();
      if (!reply?.ok) throw new Error(`${name}: ${reply?.code}`);
      return reply.data;
    }

    await use(lobby);

    await Promise.all(pages.map((page) => page.context().close()));
    for (const page of pages) await keepFilm(page, testInfo);
    await server.end("SIGKILL");
    rmSync(dataDir, { recursive: true, force: true });
  },
});
