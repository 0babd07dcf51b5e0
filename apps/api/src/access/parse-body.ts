import type { z } from "zod";
import type { Exchange } from "../middleware/exchange.ts";
import { ApiProblem } from "../problems/api-problem.ts";
import { invalidBody } from "../problems/invalid-body.ts";

const JSON_TYPE = /^application\/json *(; *charset="?utf-8"?)?$/i;
const utf8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/**
 * Reads verified bytes as JSON of a schema. A schema of null: the route takes none, and any byte is refused.
 * @throws {ApiProblem} `invalid_parameter`, naming every member that is unknown or unusable
 */
export function parseBody<Body>(
  schema: z.ZodType<Body> | null,
  bytes: Uint8Array | null,
  { context }: Exchange,
): Body {
  if (schema === null) {
    if (bytes !== null) throw wrongBody("no body", `${bytes.length} bytes`);
    return undefined as Body;
  }
  const type = context.req.header("content-type") ?? "";
  if (bytes !== null && !JSON_TYPE.test(type)) throw wrongBody("content-type application/json", type);
  const parsed = schema.safeParse(parseJson(bytes));
  if (!parsed.success) throw invalidBody(parsed.error.issues);
  return parsed.data;
}

/** No body stands for no members. */
function parseJson(bytes: Uint8Array | null): unknown {
  if (bytes === null) return {};
  try {
    return JSON.parse(utf8.decode(bytes));
  } catch {
    throw wrongBody("JSON in UTF-8", "something else");
  }
}

function wrongBody(expected: string, got: string): ApiProblem {
  return new ApiProblem("invalid_parameter", {
    detail: "Can't use the body.",
    errors: [{ field: "", expected, got }],
  });
}
