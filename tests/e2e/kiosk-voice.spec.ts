import { defaultKeyMap } from "#server/domain/device-config.ts";
import { type KioskEars, listenToKiosk } from "#tests/e2e/kiosk-ears.ts";
import { expect, test } from "#tests/e2e/lobby.ts";

/** Goes on with that key until a control says what is wanted; knows nothing of the screen. */
async function goTo(ears: KioskEars, wanted: RegExp, key = "ArrowDown"): Promise<void> {
  for (let presses = 0; presses < 30; presses += 1) {
    await ears.press(key);
    if (wanted.test(await ears.hear(/./))) return;
  }
  throw new Error(`never heard ${wanted}`);
}

test("[A1, A2, A15] a number is drawn by keys with the screen ignored, from what is heard alone", {
  tag: "@recorded",
}, async ({ lobby }) => {
  const kiosk = await lobby.openKiosk();
  await kiosk.expectReady();
  const ears = await listenToKiosk(kiosk.page);
  await kiosk.expectReady();

  await ears.press("F8");
  await ears.hear(/^headphonesOn$/);
  await goTo(ears, /^concern=KDU$/);
  await ears.hear(/^positionOf,n=\d+,count=\d+$/);
  await ears.press("Enter");
  await ears.hear(/^chooseDetail$/);
  await goTo(ears, /^concern=KDU-02$/);
  await ears.press("Enter");
  const spoken = await ears.hear(/^digits=\d{3}$/);
  expect(lobby.readTickets().map(({ number }) => `digits=${number}`)).toEqual([spoken]);
  expect(await ears.tones()).toBe(2);
  await ears.expectOneVoice();
});

test("[A8, A12] others hear no concern unless the visitor says so, and the next one starts anew", async ({ lobby }) => {
  const kiosk = await lobby.openKiosk();
  await kiosk.expectReady();
  const ears = await listenToKiosk(kiosk.page);
  await kiosk.expectReady();
  const concernsAskedFor: string[] = [];
  kiosk.page.on("request", (request) => {
    if (request.url().includes("concern%3D")) concernsAskedFor.push(request.url());
  });

  await ears.press("F1");
  await ears.hear(/^speechOn$/);
  await goTo(ears, /^concernSilent,n=2$/);
  expect(concernsAskedFor).toEqual([]);
  await ears.press("F2");
  await ears.hear(/^volumeLevel,n=6,count=10$/);
  await goTo(ears, /^speakConcerns$/, "ArrowUp");
  await ears.press("Enter");
  await goTo(ears, /^concern=/);
  await goTo(ears, /^preferNotSay$/);
  await ears.press("Enter");
  await ears.hear(/^numberIs/);
  await ears.press("Escape");

  await kiosk.expectReady();
  await ears.press("F1");
  await ears.hear(/^speechOn$/);
  await goTo(ears, /^concernSilent,n=1$/);
  await ears.press("F2");
  await ears.hear(/^volumeLevel,n=6,count=10$/);
});

test("[A22, A40] a finger hears what it touches, and the second touch acts unless it slides off", async ({ lobby }) => {
  const kiosk = await lobby.openKiosk();
  await kiosk.expectReady();
  await lobby.setUpKiosk({ exploreByTouch: true });
  const ears = await listenToKiosk(kiosk.page);
  await kiosk.expectReady();
  const { mouse } = kiosk.page;
  const { x, y } = await kiosk.centreOf(kiosk.words.preferNotSay);
  const touch = async () => {
    await ears.forget();
    await mouse.click(x, y);
  };

  await touch();
  await ears.hear(/^preferNotSay$/);
  await ears.hear(/^touchAgain$/);
  await mouse.move(x, y);
  await mouse.down();
  await mouse.move(x, 2, { steps: 5 });
  await mouse.up();
  expect(lobby.readTickets()).toEqual([]);
  await touch();
  await ears.hear(/^preferNotSay$/);
  await ears.hear(/^touchAgain$/);
  await touch();
  await ears.hear(/^numberIs/);
  expect(lobby.readTickets()).toHaveLength(1);
});

test("[A22] the keys of the set-up count, in place of the defaults", async ({ lobby }) => {
  const kiosk = await lobby.openKiosk();
  await kiosk.expectReady();
  await lobby.setUpKiosk({ keys: { ...defaultKeyMap, down: ["Numpad2"], confirm: ["Numpad5"], repeat: ["Numpad0"] } });
  const ears = await listenToKiosk(kiosk.page);
  await kiosk.expectReady();

  await ears.press("Numpad0");
  await ears.hear(/^speechOn$/);
  await kiosk.page.keyboard.press("ArrowDown");
  await goTo(ears, /^preferNotSay$/, "Numpad2");
  await ears.press("Numpad5");
  await ears.hear(/^numberIs/);
});

test("[A40] a finger that slides off draws nothing; one that trembles on its button draws one number", async ({
  lobby,
}) => {
  const kiosk = await lobby.openKiosk();
  await kiosk.expectReady();
  const { x, y } = await kiosk.centreOf(kiosk.words.preferNotSay);
  const touchscreen = await kiosk.page.context().newCDPSession(kiosk.page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", at?: { x: number; y: number }) =>
    touchscreen.send("Input.dispatchTouchEvent", { type, touchPoints: at ? [at] : [] });

  await touch("touchStart", { x, y });
  await touch("touchMove", { x, y: 20 });
  await touch("touchEnd");
  await touch("touchStart", { x, y });
  await touch("touchMove", { x: x + 25, y: y + 25 });
  await touch("touchMove", { x: x - 25, y: y - 25 });
  await touch("touchEnd");
  await kiosk.readNumber();
  expect(lobby.readTickets()).toHaveLength(1);
});
