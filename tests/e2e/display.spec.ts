import AxeBuilder from "@axe-core/playwright";
import { chromium, type Page } from "@playwright/test";
import { de as staffWords } from "#app/_i18n/staff/de.ts";
import { chromiumArguments, findChromium } from "#scripts/find-chromium.ts";
import { de } from "#server/words/lobby/de.ts";
import { expect, test } from "#tests/e2e/lobby.ts";
import { openWallStaff } from "#tests/e2e/wall-staff.ts";

type Seen = { at: number } & ({ big: string } | { sound: string });

/** Notes in the page what stands in the big place and which sounds are played, each with the moment it began. */
function watchWall(): void {
  const seen: Seen[] = [];
  Object.assign(window, { seen });
  const addresses = new WeakMap<ArrayBuffer | AudioBuffer, string>();
  const { fetch } = window;
  window.fetch = async (input, init) => {
    const response = await fetch(input, init);
    const bytes = response.arrayBuffer.bind(response);
    response.arrayBuffer = async () => {
      const buffer = await bytes();
      addresses.set(buffer, String(input));
      return buffer;
    };
    return response;
  };
  const { decodeAudioData } = BaseAudioContext.prototype;
  BaseAudioContext.prototype.decodeAudioData = async function decode(this: BaseAudioContext, bytes: ArrayBuffer) {
    const address = addresses.get(bytes) ?? "";
    const clip = await decodeAudioData.call(this, bytes);
    addresses.set(clip, address);
    return clip;
  } as typeof decodeAudioData;
  const { start } = AudioBufferSourceNode.prototype;
  AudioBufferSourceNode.prototype.start = function play(this: AudioBufferSourceNode, ...args) {
    seen.push({ at: performance.now(), sound: addresses.get(this.buffer as AudioBuffer) ?? "" });
    start.apply(this, args);
  };
  let big = "";
  new MutationObserver(() => {
    const now = document.querySelector(".call-number")?.textContent ?? "";
    if (now !== big) seen.push({ at: performance.now(), big: now });
    big = now;
  }).observe(document, { childList: true, subtree: true, characterData: true });
}

const readSeen = (page: Page) => page.evaluate(() => (window as unknown as { seen: Seen[] }).seen);
const bigOf = (seen: readonly Seen[]) => seen.flatMap((one) => ("big" in one && one.big ? [one.big] : []));
const soundsOf = (seen: readonly Seen[]) => seen.flatMap((one) => ("sound" in one ? [readable(one.sound)] : []));

/** `gong`, `de: number;digits=137;…`. */
function readable(address: string): string {
  const { pathname, searchParams } = new URL(address, "http://localhost");
  return pathname.endsWith("gong.wav") ? "gong" : `${searchParams.get("locale")}: ${searchParams.get("say")}`;
}

test("[E2, A54, A55] five calls within ten seconds: in order, once each, the picture first, in German whoever was called", {
  tag: "@recorded",
}, async ({ lobby }) => {
  const staff = await openWallStaff(lobby);
  const deskIds: string[] = [...lobby.office.deskIds];
  for (const room of ["4", "5", "6"]) deskIds.push(await staff.addDesk(room));
  const display = await lobby.openDisplay();
  await display.page.addInitScript(watchWall);
  await display.page.reload();
  await display.expectReady();
  const numbers: number[] = [];
  for (const _ of deskIds) numbers.push(await staff.draw());

  const startedAt = Date.now();
  for (const deskId of deskIds) await staff.call(deskId);
  expect(Date.now() - startedAt).toBeLessThan(10_000);
  await display.expectCall(numbers[4] ?? 0, "6", { timeout: 80_000 });
  await expect.poll(async () => soundsOf(await readSeen(display.page)).length).toBe(11);
  await expect(display.page.getByText(de.soundOff)).toBeHidden();

  const seen = await readSeen(display.page);
  expect(bigOf(seen)).toEqual(numbers.map(String));
  const say = (number: number, n: number) =>
    `de: number;digits=${number};announce,number=${number},room=${["2", "3", "4", "5", "6"][n]}`;
  // Said twice only where nobody waits.
  const once = numbers.flatMap((number, n) => ["gong", say(number, n)]);
  expect(soundsOf(seen)).toEqual([...once, say(numbers[4] ?? 0, 4)]);
  const moments = numbers.map((number, n) => ({
    picture: seen.find((one) => "big" in one && one.big === String(number))?.at ?? Number.NaN,
    gong: seen.filter((one) => "sound" in one && readable(one.sound) === "gong")[n]?.at ?? Number.NaN,
    voice: seen.find((one) => "sound" in one && readable(one.sound) === say(number, n))?.at ?? Number.NaN,
  }));
  for (const { picture, gong, voice } of moments) {
    expect(gong).toBeGreaterThanOrEqual(picture);
    expect(gong - picture).toBeLessThan(1_000);
    expect(voice - gong).toBeGreaterThan(1_000);
  }
  for (const [n, { picture }] of moments.slice(1).entries()) {
    // Eight seconds big (A56), and not before the voice of the one before has ended.
    expect(picture - (moments[n]?.picture ?? Number.NaN)).toBeGreaterThanOrEqual(7_990);
  }

  await display.page.reload();
  await expect(display.bigCall).toBeVisible();
  await expect(display.bigCall).toHaveAttribute("data-new", "false");
  expect(soundsOf(await readSeen(display.page))).toEqual([]);
  staff.close();
});

test("[A54] a test call is heard in both languages and seen as a test; a display says which one it is", async ({
  lobby,
}) => {
  const staff = await openWallStaff(lobby);
  const display = await lobby.openDisplay();
  await display.page.addInitScript(watchWall);
  await display.page.reload();
  await display.expectReady();
  await staff.setUp("Anzeige 1", { englishVoice: true });
  await staff.order("Anzeige 1", "test_call");
  await expect(display.page.getByText(de.testCall)).toBeVisible();
  await expect
    .poll(async () => soundsOf(await readSeen(display.page)))
    .toEqual(["gong", "de: testCall", "en: testCall"]);
  await staff.order("Anzeige 1", "identify");
  await expect(display.page.getByText("Anzeige 1", { exact: true })).toBeVisible();
  await expect(display.page.getByText(de.testCall)).toBeHidden();
  staff.close();
});

test("[E3, A54] blocked sound stands small on the display and large on the console, and is back after a touch", async ({
  lobby,
}) => {
  const found = findChromium();
  const careful = await chromium.launch({
    args: chromiumArguments.filter((flag) => !flag.startsWith("--autoplay")),
    ...(found ? { executablePath: found.path } : {}),
  });
  try {
    const page = await careful.newPage({ viewport: { width: 1920, height: 1080 } });
    // Whatever Playwright asks a page counts as a touch: until its sound is open, it is only listened to.
    const isSoundOpen = page.waitForResponse(/gong\.wav/);
    await page.goto(`${lobby.server.origin}/display#pair=${lobby.office.links.display[2]}`);
    await isSoundOpen;
    const note = page.getByText(de.soundOff);
    await expect(note).toBeVisible();
    const desk = await lobby.openConsole();
    await desk.workAt("2");
    const alert = desk.page.getByRole("alert").filter({ hasText: staffWords.console.alerts.soundBlocked });
    await expect(alert).toContainText("Anzeige 3");
    await page.mouse.click(960, 540);
    await expect(note).toBeHidden();
    await expect(alert).toBeHidden();
  } finally {
    await careful.close();
  }
});

test("[A37, A59, R34, N1] a display is laid out as it is set up: desks, word, scheme, columns, sizes, words of staff", async ({
  lobby,
}) => {
  const staff = await openWallStaff(lobby);
  const [first = "", second = ""] = lobby.office.deskIds;
  const third = await staff.addDesk("12");
  const display = await lobby.openDisplay();
  const { page } = display;
  await display.expectReady();
  const numbers = [await staff.draw(), await staff.draw(), await staff.draw()];
  await staff.setUp("Anzeige 1", { deskIds: [second, third], placeWord: "seat", volume: 0 });
  await staff.call(first);
  await staff.call(second);
  await staff.call(third);
  const others = page.locator(".other-call");
  await expect(display.bigCall).toContainText("Platz 12", { timeout: 20_000 });
  await expect(others).toHaveText([`${numbers[1]}Platz 3`]);
  await expect(page.getByText(String(numbers[0]), { exact: true })).toBeHidden();
  await expect(page.getByText(de.soundOff)).toBeVisible();

  const sizes = () =>
    page
      .locator(".call-number, .call-place [data-room], .other-call bdi[dir], .other-call [data-room]")
      .evaluateAll((all) => all.map((one) => Number.parseFloat(getComputedStyle(one).fontSize)));
  const isReadFrom = (px: number) => expect.poll(async () => Math.min(...(await sizes()))).toBeGreaterThanOrEqual(px);
  const panels = [
    { diagonalInches: 43, viewingDistanceMm: 5_000, px: 172 },
    { diagonalInches: 55, viewingDistanceMm: 7_000, px: 188 },
    { diagonalInches: 43, viewingDistanceMm: 7_000, px: 241 },
  ];
  for (const { px, ...panel } of panels) {
    await staff.setUp("Anzeige 1", { panel });
    await isReadFrom(px);
  }
  await staff.setUp("Anzeige 1", { panel: { diagonalInches: 55, viewingDistanceMm: 7_000 } });
  const texts = { de: "Heute schließen wir um elf.", ar: "نغلق اليوم الساعة 11." };
  await staff.announce(texts);
  const arabic = page.getByText(texts.ar);
  await expect(page.getByText(texts.de)).toBeVisible();
  await expect(arabic).toHaveAttribute("lang", "ar");
  await expect(arabic).toHaveCSS("direction", "rtl");
  await isReadFrom(188);

  for (const scheme of ["light", "dark"] as const) {
    await staff.setUp("Anzeige 1", { scheme, columns: scheme === "dark" ? 2 : 1 });
    await expect(page.locator(`html[data-scheme=${scheme}]`)).toBeAttached();
    for (const viewport of [
      { width: 1920, height: 1080 },
      { width: 1080, height: 1920 },
    ]) {
      await page.setViewportSize(viewport);
      await isReadFrom(188);
      // The page measures itself after the window has changed: what stays cut is a fault, a frame between is none.
      await expect
        .poll(() =>
          page
            .locator(".call-card, .call-lists, header, footer")
            .evaluateAll((all) =>
              all
                .filter((one) => one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1)
                .map((one) => `${one.tagName} ${one.className} is cut`),
            ),
        )
        .toEqual([]);
      await expect
        .poll(async () => {
          const { violations } = await new AxeBuilder({ page }).analyze();
          return violations.map(({ id, nodes }) => `${scheme}: ${id} at ${nodes.map((n) => n.target)}`);
        })
        .toEqual([]);
    }
  }
  staff.close();
});

test("a page of another build loads itself anew, once, and not while somebody is called", async ({ lobby }) => {
  const staff = await openWallStaff(lobby);
  await staff.draw();
  const ticketId = await staff.call(lobby.office.deskIds[0] ?? "");
  const display = await lobby.openDisplay();
  const { page } = display;
  await expect(display.bigCall).toBeVisible();
  // The server says that it serves pages of another build.
  await page.routeWebSocket(/socket\.io/, (socket) => {
    const server = socket.connectToServer();
    server.onMessage((message) => socket.send(String(message).replace(/"pageVersion":"\w+"/, '"pageVersion":"other"')));
  });
  await page.reload();
  await expect(display.bigCall).toBeVisible();
  let loads = 0;
  page.on("load", () => {
    loads += 1;
  });
  await staff.order("Anzeige 1", "identify");
  await expect(page.getByText("Anzeige 1", { exact: true })).toBeVisible();
  expect(loads).toBe(0);
  await staff.start(ticketId);
  await expect.poll(() => loads).toBe(1);
  await display.expectReady();
  await staff.order("Anzeige 1", "identify");
  await expect(page.getByText("Anzeige 1", { exact: true })).toBeVisible();
  expect(loads).toBe(1);
  staff.close();
});
