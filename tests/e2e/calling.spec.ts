import { expect, test } from "#tests/e2e/lobby.ts";

test("[C4] who does not come after a second call is a no-show, and can be taken up again", async ({ lobby }) => {
  const kiosk = await lobby.openKiosk();
  const display = await lobby.openDisplay();
  const desk = await lobby.openConsole();
  await desk.workAt("2");
  const number = await kiosk.draw();
  await desk.press(desk.actions.callNext);
  await expect(desk.button(desk.actions.noShow)).toBeDisabled();

  await desk.press(desk.actions.recall);
  await desk.press(desk.actions.noShow);
  await expect(desk.figure(desk.words.console.day.noShow)).toHaveText("1");
  await expect(display.nobody).toBeVisible();

  await desk.openFinished();
  await desk.reinstate(number);
  await expect(desk.callNumber(number)).toBeVisible();
  await desk.press(desk.actions.callNext);
  await display.expectCall(number, "2");
});

test("a talk is parked and goes on before those who wait", async ({ lobby }) => {
  const kiosk = await lobby.openKiosk();
  const desk = await lobby.openConsole();
  await desk.workAt("2");
  const first = await kiosk.draw();
  await kiosk.finish();
  await kiosk.draw();
  await desk.press(desk.actions.callNext);
  await desk.expectVisitor(first);
  await desk.press(desk.actions.start);
  await desk.press(desk.actions.park);
  await desk.resume(first);
  await desk.press(desk.actions.callNext);
  await desk.expectVisitor(first);
});

test("a visitor is handed over to the other desk, which calls them first", async ({ lobby }) => {
  const kiosk = await lobby.openKiosk();
  const display = await lobby.openDisplay();
  const desk2 = await lobby.openConsole();
  const desk3 = await lobby.openConsole({ staff: 1 });
  await desk2.workAt("2");
  await desk3.workAt("3");
  const first = await kiosk.draw();
  await kiosk.finish();
  await kiosk.draw();
  await desk2.press(desk2.actions.callNext);
  await display.expectCall(first, "2");

  await desk2.choose(desk2.actions.transfer, /3/);
  await expect(desk3.page.getByText("Für Raum 3").first()).toBeVisible();
  await desk3.press(desk3.actions.callNext);
  await desk3.expectVisitor(first);
  await display.expectCall(first, "3");
});

test("[C8] a call is taken back within ten seconds; the number leaves the display and stands in front again", async ({
  lobby,
}) => {
  const kiosk = await lobby.openKiosk();
  const display = await lobby.openDisplay();
  const desk = await lobby.openConsole();
  await desk.workAt("2");
  const number = await kiosk.draw();
  await desk.press(desk.actions.callNext);
  await display.expectCall(number, "2");
  await desk.press(desk.actions.undo);
  await expect(display.nobody).toBeVisible();
  await expect(desk.callNumber(number)).toBeVisible();
  expect(lobby.readTickets()).toMatchObject([{ number, status: "waiting", callCount: 0 }]);
});

test("a called visitor is put back, given up, and one is called out of turn", async ({ lobby }) => {
  const kiosk = await lobby.openKiosk();
  const desk = await lobby.openConsole();
  await desk.workAt("2");
  const first = await kiosk.draw();
  await kiosk.finish();
  const second = await kiosk.draw();
  await desk.press(desk.actions.callNext);
  await desk.expectVisitor(first);
  await desk.choose(desk.actions.requeue, desk.actions.requeueLast);
  await desk.expectWaiting(2);
  await desk.press(desk.actions.callNext);
  await desk.expectVisitor(second);
  await desk.press(desk.actions.cancel);
  await expect(desk.figure(desk.words.console.day.cancelled)).toHaveText("1");
  // C2: three seconds after the call before.
  await expect(desk.button(desk.actions.callNext)).toBeEnabled();
  await desk.callNumber(first).click();
  await desk.expectVisitor(first);
});

test("[C7] a desk that waits for the next person calls whoever draws", async ({ lobby }) => {
  const kiosk = await lobby.openKiosk();
  const display = await lobby.openDisplay();
  const desk = await lobby.openConsole();
  await kiosk.expectReady();
  await display.expectReady();
  await desk.workAt("2");
  await desk.press(desk.actions.waitForNext);
  await expect(desk.button(desk.actions.stopWaiting)).toBeVisible();
  const number = await kiosk.draw();
  await display.expectCall(number, "2");
  await desk.expectVisitor(number);
});

test("[C2] two consoles that call at the same moment get two people", async ({ lobby }) => {
  const kiosk = await lobby.openKiosk();
  const desk2 = await lobby.openConsole();
  const desk3 = await lobby.openConsole({ staff: 1 });
  await desk2.workAt("2");
  await desk3.workAt("3");
  await kiosk.draw();
  await kiosk.finish();
  await kiosk.draw();
  await desk2.expectWaiting(2);
  await Promise.all([desk2.press(desk2.actions.callNext), desk3.press(desk3.actions.callNext)]);
  await desk2.expectWaiting(0);
  const called = lobby.readTickets().filter(({ status }) => status === "called");
  expect(called.map(({ callCount }) => callCount)).toEqual([1, 1]);
});

test("[C1] two tabs at one desk call one person", async ({ lobby }) => {
  const kiosk = await lobby.openKiosk();
  const one = await lobby.openConsole();
  // Of one person: two people at one desk are asked first (C12).
  const other = await lobby.openConsole();
  await one.workAt("2");
  await other.button("Raum 2").click();
  await kiosk.draw();
  await kiosk.finish();
  await kiosk.draw();
  await other.expectWaiting(2);
  // Not `press`: the call of one tab may take the button from the other before its click, which is right as well.
  const buttons = await Promise.all([one, other].map((tab) => tab.button(tab.actions.callNext).elementHandle()));
  await Promise.all(buttons.map((button) => button?.evaluate((element: HTMLElement) => element.click())));
  await expect(one.button(one.actions.start)).toBeVisible();
  await expect(other.button(other.actions.start)).toBeVisible();
  expect(lobby.readTickets().filter(({ status }) => status === "called")).toHaveLength(1);
});
