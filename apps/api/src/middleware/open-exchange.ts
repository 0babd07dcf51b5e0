import type { Context } from "hono";
import type { AppDependencies } from "../app-dependencies.ts";
import { readRawRequest } from "../access/raw-request.ts";
import { readRequestLines } from "../access/read-request-lines.ts";
import { ApiProblem } from "../problems/api-problem.ts";
import type { FixedWindow, WindowState } from "../rate-limit/fixed-window.ts";
import { formatRateLimit, formatRateLimitPolicy } from "../rate-limit/rate-limit-fields.ts";
import { CORS_HEADERS } from "./cors-headers.ts";
import type { Exchange } from "./exchange.ts";
import { createCallerFinder } from "./find-caller.ts";
import { requestHeader } from "./request-header.ts";
import { requestIdOf } from "./request-id.ts";

/** What {@link createExchangeOpener} needs. */
export interface ExchangeDependencies extends Pick<
  AppDependencies,
  "publisher" | "publicOrigin" | "remoteAddress" | "trustedProxies"
> {
  readonly limit: FixedWindow;
}

/** Opens exchanges. Nothing of it waits: a ready answer is given in the same turn. */
export function createExchangeOpener({
  publisher,
  publicOrigin,
  remoteAddress,
  trustedProxies,
  limit,
}: ExchangeDependencies): (context: Context) => Exchange {
  const findCaller = createCallerFinder(trustedProxies);
  const commonHeaders = { ...CORS_HEADERS, "ratelimit-policy": formatRateLimitPolicy(limit) };

  return (context) => {
    const caller = findCaller(remoteAddress(context), requestHeader(context, "x-forwarded-for"));
    const raw = readRawRequest(context, publicOrigin);
    let state: WindowState | null = null;
    let ownHeaders: Readonly<Record<string, string>> | null = null;
    return {
      context,
      raw,
      ...readRequestLines(raw),
      requestId: requestIdOf(requestHeader(context, "x-request-id")),
      caller: caller.address,
      quotaHolder: caller.quotaHolder,
      edition: publisher.edition(),
      commonHeaders,
      rateLimit: () => (state === null ? null : formatRateLimit(state)),
      ownHeaders: () => ownHeaders,
      addHeaders(added) {
        ownHeaders = { ...ownHeaders, ...added };
      },
      charge(cost) {
        if (ownHeaders !== null && "ratelimit" in ownHeaders) return;
        state = limit.take(caller.quotaHolder, cost);
        if (!state.isAllowed) throw rateLimited(limit, state);
      },
    };
  };
}

function rateLimited({ quota, windowSeconds }: FixedWindow, { resetSeconds }: WindowState): ApiProblem {
  return new ApiProblem("rate_limited", {
    detail: `The quota of ${quota} requests in ${windowSeconds} s is used up. It is whole again in ${resetSeconds} s.`,
    headers: { "retry-after": String(resetSeconds) },
  });
}
