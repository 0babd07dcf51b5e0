import { problemSchema } from "@altseason/contract";
import { AltseasonApiError, AltseasonError } from "./altseason-error.ts";

/** The error for an answer that is none: the API's own problem, or that of whoever stands before it. */
export function describeRefusal(url: string, status: number, text: string): AltseasonError {
  try {
    return new AltseasonApiError(problemSchema.parse(JSON.parse(text)), url);
  } catch (cause) {
    const message = `${url}: HTTP ${status} without problem details`;
    return new AltseasonError("unexpected_answer", url, message, { cause, status });
  }
}
