import { ApiProblem } from "../problems/api-problem.ts";
import { PREFLIGHT_HEADERS } from "./cors-headers.ts";
import { exchangeHeaders } from "./exchange-headers.ts";
import type { Exchange } from "./exchange.ts";

/** Answers what no route took: a preflight, a method that the address doesn't know, or an address that isn't there. */
export function answerStranger(
  exchange: Exchange,
  methodsOf: (path: string) => readonly string[] | null,
): Response {
  const { path } = exchange.context.req;
  const { method } = exchange.context.req.raw;
  const methods = methodsOf(path);
  if (methods === null) throw new ApiProblem("not_found", { detail: `Nothing lives at ${path}.` });
  const allow = methods.join(", ");
  if (method === "OPTIONS") {
    return new Response(null, {
      status: 204,
      headers: { ...exchangeHeaders(exchange), ...PREFLIGHT_HEADERS, allow },
    });
  }
  throw new ApiProblem("method_not_allowed", {
    detail: `${method} is not known here; ${allow} are.`,
    headers: { allow },
  });
}
