/** A command can't do what it was asked, for a reason outside of its call. It ends with status 1. */
export class CommandError extends Error {
  override readonly name = "CommandError";
}
