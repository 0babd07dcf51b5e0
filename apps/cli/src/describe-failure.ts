import { ImportError, MarketDataError } from "@altseason/market-data";
import { CommandError } from "./command-error.ts";

/** What to tell of an error that people can act on; null for one that is a fault of this program. */
export function describeFailure(error: unknown): string | null {
  if (error instanceof CommandError || error instanceof ImportError) return error.message;
  if (error instanceof MarketDataError) return `${error.message}${describeWait(error.retryAfterMs)}`;
  if (error instanceof RangeError) return error.message;
  if (isSystemError(error)) return error.message;
  return null;
}

function describeWait(retryAfterMs: number | null): string {
  return retryAfterMs === null ? "" : `; it asks to wait ${Math.ceil(retryAfterMs / 1000)} seconds`;
}

/** A refusal of the operating system: no permission, no space. */
function isSystemError(error: unknown): error is Error {
  return error instanceof Error && "syscall" in error && "errno" in error;
}
