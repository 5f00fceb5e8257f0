import type { UserAction } from "#scripts/admin/manage-users.ts";
import { generateClients } from "#scripts/generate.ts";

const usage = `Usage: npm run admin -- COMMAND

  user add --name NAME --role ROLE [--role ROLE] [--username USERNAME]
      ROLE: ombudsperson, administrator or report_reader.
      The password is taken from WARTEMARKE_PASSWORD, or asked for (8 to 128 characters).
  user list
      User name, name, roles, and what is the case with each.
  user lock|unlock|reset-password|reset-two-factor --username USERNAME
      Also while the server runs: it closes that person's connections within two seconds.
  device add --kind kiosk|display --name NAME
      Prints a link that makes one browser this device, once, within an hour.
  backup FILE
      Writes a consistent copy of the database while the server may run.
  restore FILE
      Puts a copy in place of the database; the server must be stopped. The old database is kept beside it.
  report --year YEAR --format pdf|docx|csv|xlsx|ods|json --out FILE
         [--version newest|NUMBER] [--cover committee|owners|advisory_board] [--language de|en]
      Writes the report of a year, as its figures stand now or, with --version, as it was frozen.
  retention run|dry-run
      Deletes what is kept no longer, as the server does every night; dry-run: only says what it would be.
  audit verify [--since NUMBER:HASH]
      Reads the whole log of changes and tells whether its chain is unbroken. --since: the end as it was told earlier.
`;

/** `npm run admin`: administration without a browser. Exit code 2: wrong usage; 1: it did not work. */
async function run(args: readonly string[]): Promise<void> {
  process.chdir(new URL("..", import.meta.url).pathname);
  const tasks: Record<string, () => Promise<void>> = {
    "user add": async () => (await import("#scripts/admin/add-user.ts")).addUser(args.slice(2)),
    "device add": async () => (await import("#scripts/admin/add-device.ts")).addDevice(args.slice(2)),
    "retention run": async () => (await import("#scripts/admin/run-retention.ts")).retentionRun(args.slice(2)),
    "retention dry-run": async () => (await import("#scripts/admin/run-retention.ts")).retentionDryRun(args.slice(2)),
    "audit verify": async () => (await import("#scripts/admin/verify-audit.ts")).verifyAudit(args.slice(2)),
    "user list": async () => (await import("#scripts/admin/manage-users.ts")).listUsers(args.slice(2)),
    "user lock": () => changeUser("lock", args),
    "user unlock": () => changeUser("unlock", args),
    "user reset-password": () => changeUser("reset-password", args),
    "user reset-two-factor": () => changeUser("reset-two-factor", args),
    report: async () => (await import("#scripts/admin/write-report.ts")).writeReport(args.slice(1)),
    backup: async () => (await import("#scripts/admin/copy-database.ts")).backup(args.slice(1)),
    restore: async () => (await import("#scripts/admin/copy-database.ts")).restore(args.slice(1)),
  };
  const [first = "", second] = args;
  const task = Object.hasOwn(tasks, `${first} ${second}`) ? `${first} ${second}` : first;
  const chosen = Object.hasOwn(tasks, task) ? tasks[task] : undefined;
  if (!chosen) {
    const isAsked = ["", "help", "--help", "-h"].includes(task);
    (isAsked ? console.log : console.error)(isAsked ? usage : `Unknown command: ${args.join(" ")}\n\n${usage}`);
    process.exit(isAsked && task !== "" ? 0 : 2);
  }
  generateClients();
  await chosen();
}

async function changeUser(action: UserAction, args: readonly string[]): Promise<void> {
  const { changeUser: change } = await import("#scripts/admin/manage-users.ts");
  await change(action, args.slice(2));
}

run(process.argv.slice(2)).catch((error: unknown) => {
  const message = error instanceof Error ? error.message : String(error);
  const isUsage = error instanceof Error && error.name === "UsageError";
  console.error(isUsage ? `${message}\n\n${usage}` : message);
  process.exit(isUsage ? 2 : 1);
});
