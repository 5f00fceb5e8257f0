import { err, ok, type Result } from "#server/domain/result.ts";
import { type CommandName, commandActors } from "#server/protocol/commands.ts";
import { type Actor, classesOf } from "./actor.ts";

/** R25: asked before every command, whatever brought it here; rights come before existence. */
export function authorise(actor: Actor, name: CommandName): Result<null, "forbidden"> {
  const allowed = commandActors[name];
  return classesOf(actor).some((own) => allowed.includes(own)) ? ok(null) : err("forbidden");
}
