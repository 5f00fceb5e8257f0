import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { prepareOffice } from "#scripts/prepare-office.ts";

/** Makes the office that every browser test starts from, and writes down its links and passwords. */
const folder = process.argv[2];
if (!folder) throw new Error("usage: prepare-template.ts FOLDER");

rmSync(folder, { recursive: true, force: true });
mkdirSync(join(folder, "data"), { recursive: true });
const office = await prepareOffice({
  databaseUrl: null,
  dataDir: join(folder, "data"),
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
