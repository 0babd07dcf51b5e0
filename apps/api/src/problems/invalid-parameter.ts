import type { z } from "zod";
import { ApiProblem } from "./api-problem.ts";
import type { FieldError } from "./api-problem.ts";

const SHOWN_LENGTH = 100;

/** Turns a failed check of the query or path into a problem. Each schema's message says what is expected. */
export function invalidParameter(
  place: "query" | "path",
  issues: readonly z.core.$ZodIssue[],
  given: Readonly<Record<string, unknown>>,
): ApiProblem {
  const errors = issues.flatMap((issue) => fieldErrors(place, issue, given));
  const names = errors.map(({ field }) => field).join(", ");
  const isVariantAlone = issues.every(({ path }) => place === "query" && path[0] === "variant");
  return new ApiProblem(isVariantAlone ? "unknown_variant" : "invalid_parameter", {
    detail: `Can't use ${names}.`,
    errors,
  });
}

function fieldErrors(
  place: string,
  issue: z.core.$ZodIssue,
  given: Readonly<Record<string, unknown>>,
): readonly FieldError[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      field: `${place}.${key}`,
      expected: "no such parameter",
      got: show(given[key]),
    }));
  }
  const name = String(issue.path[0] ?? "");
  const value = given[name];
  const expected = Array.isArray(value) ? `one value: ${issue.message}` : issue.message;
  return [{ field: `${place}.${name}`, expected, got: show(value) }];
}

function show(value: unknown): string {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "nothing");
  return text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH)}…` : text;
}
