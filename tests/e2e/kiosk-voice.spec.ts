import { listenToKiosk } from "#tests/e2e/kiosk-ears.ts";
import { expect, test } from "#tests/e2e/lobby.ts";

test("[A2, A15] a number is drawn by keys with the screen ignored, from what is heard alone", async ({ lobby }) => {
  const kiosk = await lobby.openKiosk();
  await kiosk.expectReady();
  const ears = await listenToKiosk(kiosk.page);
  await kiosk.expectReady();

  await ears.press("F8");
  await ears.hear(/^headphonesOn$/);
  await ears.hear(/^chooseConcern$/);
  let control = "";
  for (let presses = 0; presses < 20 && control !== "concern=KDU"; presses += 1) {
    await ears.press("ArrowDown");
    await ears.hear(/./);
    control = (await ears.sinceThen())[0] ?? "";
  }
  await ears.hear(/^positionOf,n=\d+,count=\d+$/);
  await ears.press("Enter");
  const spoken = await ears.hear(/^digits=/);
  await ears.hear(/^callSounds$/);
  expect(lobby.readTickets().map(({ number }) => `digits=${number}`)).toEqual([spoken]);
  expect(await ears.tones()).toBe(1);
});
