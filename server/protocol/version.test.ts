import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import * as z from "zod";
import { absenceListReply } from "./absences.ts";
import { appointmentListReply } from "./appointments.ts";
import { commandInputs, handshakeAuth } from "./commands.ts";
import { ownSetup } from "./device-config.ts";
import { connectErrors, errorCodes } from "./errors.ts";
import { claimInput, httpErrorCodes, pairInput, pollInput, sessionReply, setUpInput } from "./http.ts";
import { registerReminderReply, registersReply } from "./registers.ts";
import { catalogueReply, pairingStart, visitListReply } from "./replies.ts";
import { reportPage } from "./report.ts";
import { presence, snapshots } from "./snapshots.ts";
import { PROTOCOL_VERSION } from "./version.ts";
import { visitReply } from "./visit.ts";

test("a changed wire schema needs a new PROTOCOL_VERSION", () => {
  const inputs = { ...commandInputs, handshakeAuth, setUpInput, pairInput, pollInput, claimInput };
  const outputs = {
    ...snapshots,
    presence,
    catalogueReply,
    visitListReply,
    visitReply,
    pairingStart,
    sessionReply,
    ownSetup,
    absenceListReply,
    appointmentListReply,
    registersReply,
    registerReminderReply,
    reportPage,
  };
  const shape = [
    ...Object.entries(inputs).map(([name, schema]) => [name, z.toJSONSchema(schema, { io: "input" })]),
    // What leaves is described as it is parsed: brands and other transforms change nothing on the wire.
    ...Object.entries(outputs).map(([name, schema]) => [name, z.toJSONSchema(schema, { io: "input" })]),
    ["errors", errorCodes, connectErrors, httpErrorCodes],
  ];
  const hash = createHash("sha256").update(JSON.stringify(shape)).digest("hex").slice(0, 12);
  expect({ PROTOCOL_VERSION, hash }).toMatchInlineSnapshot(`
    {
      "PROTOCOL_VERSION": 4,
      "hash": "f65d8231ad0c",
    }
  `);
});
