import type { ParsedOptions } from "../parse-options.ts";

/** From when to when, as `--since` and `--until` say. */
export function readPeriod(options: ParsedOptions): { readonly from?: string; readonly to?: string } {
  const from = options.text("since");
  const to = options.text("until");
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}
