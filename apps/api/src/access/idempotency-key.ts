import { ApiProblem } from "../problems/api-problem.ts";

const BARE = /^[\u0021\u0023-\u005b\u005d-\u007e]{1,128}$/;
const QUOTED = /^"((?:[\u0020\u0021\u0023-\u005b\u005d-\u007e]|\\["\\]){1,128})"$/;

/**
 * Reads an `Idempotency-Key`: a quoted string (RFC 9651), or the same text bare.
 * @throws {ApiProblem} `idempotency_key_missing`; `invalid_parameter` when it is neither
 */
export function readIdempotencyKey(field: string | undefined): string {
  const text = field?.trim() ?? "";
  if (text === "") throw new ApiProblem("idempotency_key_missing");
  const quoted = QUOTED.exec(text)?.[1];
  if (quoted !== undefined) return quoted.replaceAll(/\\(["\\])/g, "$1");
  if (BARE.test(text)) return text;
  throw new ApiProblem("invalid_parameter", {
    detail: "Can't use header.idempotency-key.",
    errors: [
      {
        field: "header.idempotency-key",
        expected: "1 to 128 visible ASCII characters, quoted or bare",
        got: `${text.length} characters`,
      },
    ],
  });
}
