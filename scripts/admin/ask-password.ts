import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";

/** Asks at the terminal; what is typed is not shown. @throws where nobody can be asked. */
export async function askPassword(question: string): Promise<string> {
  if (!process.stdin.isTTY) throw new Error("No terminal to ask at: give the password as WARTEMARKE_PASSWORD.");
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: silent, terminal: true });
  process.stdout.write(question);
  try {
    return await terminal.question("");
  } finally {
    process.stdout.write("\n");
    terminal.close();
  }
}
