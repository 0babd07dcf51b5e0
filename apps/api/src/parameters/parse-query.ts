import type { z } from "zod";
import { invalidParameter } from "../problems/invalid-parameter.ts";

/** A checked query, and the same query in its one spelling. */
export interface ParsedQuery<Query> {
  readonly query: Query;
  /** The members given, in the order of the schema: alike for all ways to write the same query. */
  readonly canonical: URLSearchParams;
}

/**
 * Checks a query string, without its `?`.
 * @throws {ApiProblem} `invalid_parameter` or `unknown_variant`, naming every member that is unknown, doubled or unusable
 */
export function parseQuery<Query>(
  schema: z.ZodType<Query> & { readonly shape: object },
  search: string,
): ParsedQuery<Query> {
  const given = collect(search);
  const parsed = schema.safeParse(given);
  if (!parsed.success) throw invalidParameter("query", parsed.error.issues, given);
  const canonical = new URLSearchParams();
  for (const name of Object.keys(schema.shape)) {
    const value = given[name];
    if (typeof value === "string") canonical.set(name, value);
  }
  return { query: parsed.data, canonical };
}

/** A member that stands twice becomes a list, which no schema takes. */
function collect(search: string): Readonly<Record<string, string | readonly string[]>> {
  const members = new Map<string, string | readonly string[]>();
  for (const [name, value] of new URLSearchParams(search)) {
    const before = members.get(name);
    members.set(name, before === undefined ? value : [...[before].flat(), value]);
  }
  return Object.fromEntries(members);
}
