import { AltseasonApiError } from "@altseason/sdk";
import type { AltseasonError } from "@altseason/sdk";

const REASONS: Readonly<Partial<Record<AltseasonError["code"], string>>> = {
  unreachable: "can't be reached",
  timed_out: "does not answer in time",
  unexpected_answer: "answers, but not as this API does",
};

/** Why an API gave no usable answer, in one line. */
export function describeApiFailure(api: string, error: AltseasonError): string {
  if (error instanceof AltseasonApiError) return describeRefusal(api, error);
  if (error.code === "no_credential") return error.message;
  return `the API at ${api} ${REASONS[error.code] ?? error.message}${causeOf(error)}`;
}

function describeRefusal(api: string, { code, requestId, message, errors }: AltseasonApiError): string {
  const fields = errors.map(({ field, expected, got }) => `; ${field}: expected ${expected}, got ${got}`);
  return `the API at ${api} refuses (${code}, request ${requestId}): ${message}${fields.join("")}`;
}

function causeOf({ cause, code }: AltseasonError): string {
  if (code !== "unreachable" || !(cause instanceof Error)) return "";
  const reason = cause.cause instanceof Error ? cause.cause.message || codeOf(cause.cause) : cause.message;
  return reason === "" ? "" : ` (${reason})`;
}

function codeOf(error: Error): string {
  return "code" in error && typeof error.code === "string" ? error.code : "";
}
