// Stands for the report's process: does what the office of its job says, and tells its pid and how often it was asked.
let asked = 0;
process.once("disconnect", () => process.exit());
process.on("message", ({ id, task }) => {
  if (task) follow(id, task.input.officeId);
});

function follow(id, what) {
  asked += 1;
  if (what === "dies") return process.exit(3);
  if (what === "throws") throw new TypeError("no such office");
  if (what === "fails") return process.send({ kind: "failed", id, error: new TypeError("no such office") });
  if (what === "misses a figure") process.send({ kind: "figure_failed", figure: "T2", error: new Error("no words") });
  process.send({ kind: "progress", id, progress: { share: 0.5, step: "computing" } }, () => {
    if (what === "never rests") for (;;);
    if (what === "eats") eat();
    if (what !== "hangs") process.send({ kind: "done", id, product: { what, asked, pid: process.pid } });
  });
}

function eat() {
  const kept = [];
  for (;;) kept.push(new Array(10_000).fill(kept.length + 0.5));
}
