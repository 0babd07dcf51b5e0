/** Why the API could not start, in a line where the cause is a common one, else with its stack. */
export function describeStartFailure(error: unknown): string {
  if (!(error instanceof Error)) return `The API can't start: ${String(error)}`;
  const code = "code" in error ? error.code : null;
  if (code === "EADDRINUSE" && "port" in error) {
    return `The API can't start: port ${String(error.port)} is in use. Set PORT to another one, or end what uses it.`;
  }
  if (code === "EADDRNOTAVAIL" || code === "EACCES") return `The API can't start: ${error.message}`;
  if (error.name === "DatabaseError" || error.name === "DataSetError") {
    return `The API can't start: ${error.message}`;
  }
  return `The API can't start: ${error.stack ?? error.message}`;
}
