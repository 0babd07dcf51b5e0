/** The words of a call are off: an option missing, unknown or out of range. The command ends with status 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
