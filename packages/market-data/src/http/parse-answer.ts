import type { z } from "zod";
import { MarketDataError } from "../market-data-error.ts";
import type { JsonAnswer } from "./fetch-json.ts";

const LONGEST_SHOWN = 60;

/**
 * The body of an answer in the shape a provider documents; fields it does not name are ignored.
 * @throws {MarketDataError} `malformed_response` with the path of the first wrong value, what was expected and what came
 */
export function parseAnswer<T>(provider: string, schema: z.ZodType<T>, answer: JsonAnswer): T {
  const { body, redact, url } = answer;
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const path = issue?.path ?? [];
  const expected = issue === undefined ? "another shape" : expectationOf(issue).join(" or ");
  throw new MarketDataError(
    "malformed_response",
    `expected ${expected} at ${redact(formatPath(path))}, got ${show(valueAt(body, path), redact)}`,
    { provider, url },
  );
}

function expectationOf(issue: z.core.$ZodIssue): readonly string[] {
  if (issue.code === "invalid_type") return [issue.expected];
  if (issue.code === "invalid_union") {
    const here = issue.errors.flat().filter(({ path }) => path.length === 0);
    const expected = [...new Set(here.flatMap(expectationOf))];
    if (expected.length > 0) return expected;
  }
  return [`what the documentation says (${issue.message})`];
}

function formatPath(path: readonly PropertyKey[]): string {
  const steps = path.map((step) => (typeof step === "number" ? `[${step}]` : `.${String(step)}`));
  return `$${steps.join("")}`;
}

function valueAt(body: unknown, path: readonly PropertyKey[]): unknown {
  let value = body;
  for (const step of path) {
    if (typeof value !== "object" || value === null) return undefined;
    value = Reflect.get(value, step);
  }
  return value;
}

function show(value: unknown, redact: (text: string) => string): string {
  if (value === undefined) return "nothing";
  if (value === null) return "null";
  const kind = Array.isArray(value) ? "array" : typeof value;
  const text = redact(JSON.stringify(value));
  return `${kind} ${text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text}`;
}
