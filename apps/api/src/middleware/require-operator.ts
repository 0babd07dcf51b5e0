import { hash, timingSafeEqual } from "node:crypto";
import { ApiProblem } from "../problems/api-problem.ts";
import { isLoopback } from "../rate-limit/client-address.ts";
import type { Exchange } from "./exchange.ts";

const FORWARDING = ["x-forwarded-for", "forwarded", "via", "x-real-ip"] as const;

/**
 * Lets the operator pass: with the token, or from this machine. A proxy on this machine speaks for strangers and a
 * browser on it for the pages it has open, so neither counts as the operator without the token.
 * @throws {ApiProblem} `unauthorized`
 */
export function requireOperator({ context, caller }: Exchange, token: string | null): void {
  const given = /^Bearer (\S+)$/i.exec(context.req.header("authorization") ?? "")?.[1];
  if (given !== undefined) {
    if (token !== null && isSame(given, token)) return;
  } else if (
    isLoopback(caller) &&
    context.req.header("origin") === undefined &&
    FORWARDING.every((name) => context.req.header(name) === undefined)
  ) {
    return;
  }
  throw new ApiProblem("unauthorized", { headers: { "www-authenticate": 'Bearer realm="operator"' } });
}

/** Compares digests, so that neither content nor length shows in the time it takes. */
function isSame(given: string, expected: string): boolean {
  return timingSafeEqual(hash("sha256", given, "buffer"), hash("sha256", expected, "buffer"));
}
