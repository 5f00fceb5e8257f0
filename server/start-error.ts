/** The server cannot start. The message is one line for the operator: what, where, what to do. */
export class StartError extends Error {
  override name = "StartError";
}
