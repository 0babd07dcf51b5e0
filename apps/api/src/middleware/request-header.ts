import type { HttpBindings } from "@hono/node-server";
import type { Context } from "hono";

/** What there is of a connection: in tests there may be an address and nothing else. */
interface PartialBindings {
  readonly incoming?: Partial<HttpBindings["incoming"]>;
}

/**
 * A header of a request by its lower-case name, or null. Under Node's server it is taken from what Node parsed, at a
 * tenth of the price of asking the request for it. For headers alone that may be joined by commas.
 */
export function requestHeader(context: Context, name: string): string | null {
  const { incoming } = (context.env as PartialBindings | undefined) ?? {};
  if (incoming?.headers === undefined) return context.req.raw.headers.get(name);
  const value = incoming.headers[name];
  return typeof value === "string" ? value : null;
}
