import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { voiceAhead } from "#app/_worker/voice-ahead.ts";
import { prepareOffice } from "#scripts/prepare-office.ts";
import { createSpeech, speechFolder } from "#server/adapters/speech/create-speech.ts";
import { createLogger } from "#server/logger.ts";
import { isLobbyLocale, parseSaying } from "#server/words/parse-saying.ts";
import { renderSaying } from "#server/words/render-saying.ts";

/** Makes the office that every browser test starts from, and writes down its links and passwords. */
const folder = process.argv[2];
if (!folder) throw new Error("usage: prepare-template.ts FOLDER");

rmSync(folder, { recursive: true, force: true });
mkdirSync(join(folder, "data"), { recursive: true });
const dataDir = join(folder, "data");
await speakAhead();
const office = await prepareOffice({
  databaseUrl: null,
  dataDir,
  rooms: ["2", "3"],
  staff: [
    { name: "Olga Ombud", username: "ombud", password: "a-long-password-1", roles: ["ombudsperson", "administrator"] },
    { name: "Erik Exakt", username: "deputy", password: "a-long-password-2", roles: ["ombudsperson"] },
  ],
  kiosks: 3,
  displays: 3,
  // The shortest the settings allow: tests wait for real seconds.
  settings: { recallIntervalSeconds: 5, noShowAfterSeconds: 30 },
});
writeFileSync(join(folder, "office.json"), JSON.stringify(office));

/** What every kiosk fetches for the time without a server: spoken once, not anew for each test's server. */
async function speakAhead(): Promise<void> {
  const speech = createSpeech({ folder: speechFolder(dataDir), log: createLogger("silent") });
  for (const address of voiceAhead()) {
    const asked = new URL(address, "http://localhost").searchParams;
    const locale = asked.get("locale") ?? "";
    const saying = parseSaying(asked.get("say") ?? "");
    const rendered = saying && isLobbyLocale(locale) ? renderSaying(saying, locale, () => []) : null;
    if (!rendered || !(await speech.say(rendered, 0))) throw new Error(`not to be spoken: ${address}`);
  }
  await speech.close();
}
