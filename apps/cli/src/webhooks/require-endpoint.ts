import type { ParsedOptions } from "../parse-options.ts";
import { UsageError } from "../usage-error.ts";

/** The endpoint that the first word names. @throws {UsageError} where there is none */
export function requireEndpoint({ positionals }: ParsedOptions): string {
  const [id] = positionals;
  if (id?.startsWith("hook_") === true) return id;
  throw new UsageError(`expected the id of an endpoint (hook_…), got ${id ?? "none"}`);
}
