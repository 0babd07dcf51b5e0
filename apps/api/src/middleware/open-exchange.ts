import type { Context } from "hono";
import type { AppDependencies } from "../app-dependencies.ts";
import { ApiProblem } from "../problems/api-problem.ts";
import { clientAddress, quotaHolder } from "../rate-limit/client-address.ts";
import type { FixedWindow, WindowState } from "../rate-limit/fixed-window.ts";
import { formatRateLimit, formatRateLimitPolicy } from "../rate-limit/rate-limit-fields.ts";
import { CORS_HEADERS } from "./cors-headers.ts";
import type { Exchange } from "./exchange.ts";
import { requestIdOf } from "./request-id.ts";

/** What {@link createExchangeOpener} needs. */
export type ExchangeDependencies = Pick<AppDependencies, "publisher" | "remoteAddress" | "trustedProxies"> & {
  readonly limit: FixedWindow;
};

/** Begins the answer to a request. */
export type ExchangeOpener = (context: Context) => Exchange;

/** Opens exchanges. Nothing of it waits: a ready answer is given in the same turn. */
export function createExchangeOpener(dependencies: ExchangeDependencies): ExchangeOpener {
  const { publisher, remoteAddress, trustedProxies, limit } = dependencies;
  const policy = formatRateLimitPolicy(limit);

  return (context) => {
    const { headers } = context.req.raw;
    const requestId = requestIdOf(headers.get("x-request-id") ?? undefined);
    const forwardedFor = headers.get("x-forwarded-for") ?? undefined;
    const caller = clientAddress(remoteAddress(context), forwardedFor, trustedProxies);
    let state: WindowState | null = null;

    function charge(cost: number): void {
      state = limit.take(quotaHolder(caller), cost);
      if (state.isAllowed) return;
      const seconds = state.resetSeconds;
      throw new ApiProblem("rate_limited", {
        detail: `The quota of ${limit.quota} requests in ${limit.windowSeconds} s is used up. It is whole again in ${seconds} s.`,
        headers: { "retry-after": String(seconds) },
      });
    }

    return {
      context,
      requestId,
      caller,
      edition: publisher.edition(),
      charge,
      headers: () => ({
        ...CORS_HEADERS,
        "x-content-type-options": "nosniff",
        "x-request-id": requestId,
        "ratelimit-policy": policy,
        ...(state === null ? {} : { ratelimit: formatRateLimit(state) }),
      }),
    };
  };
}
