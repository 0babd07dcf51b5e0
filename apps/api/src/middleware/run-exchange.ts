import type { Context } from "hono";
import type { Logger } from "pino";
import type { Admission } from "../access/admit.ts";
import type { RouteAccess } from "../access/route-access.ts";
import type { RequestMetrics } from "../app-dependencies.ts";
import { ApiProblem } from "../problems/api-problem.ts";
import { announceEnd } from "./deprecation.ts";
import type { Deprecation } from "./deprecation.ts";
import type { Exchange } from "./exchange.ts";

/** What {@link createExchangeRunner} needs. */
export interface ExchangeRunnerDependencies {
  readonly open: (context: Context) => Exchange;
  readonly admit: (exchange: Exchange, access: RouteAccess) => Promise<Admission>;
  readonly refuse: (exchange: Exchange, error: unknown) => Response;
  readonly log: Logger;
  readonly metrics: RequestMetrics;
}

/** How the requests of one route are answered; `path` is the pattern. */
export interface Answering {
  readonly path: string;
  readonly isLimited: boolean;
  readonly deprecation?: Deprecation;
  /** Set where a key lifts the limit: it is then looked at, and refused when it is not right. */
  readonly access?: RouteAccess;
  readonly answer: (exchange: Exchange) => Response | Promise<Response>;
}

/**
 * Makes the one handler of a route: admits, answers, refuses what was thrown, measures and logs. It is one function and
 * no chain of middleware, since each link costs a ready answer its turn of the event loop.
 */
export function createExchangeRunner({
  open,
  admit,
  refuse,
  log,
  metrics,
}: ExchangeRunnerDependencies): (answering: Answering) => (context: Context) => Response | Promise<Response> {
  return ({ path, isLimited, deprecation, access, answer }) =>
    (context) => {
      const startedAt = performance.now();
      const exchange = open(context);

      function close(response: Response): Response {
        const seconds = (performance.now() - startedAt) / 1000;
        const { method } = context.req.raw;
        metrics.observe(path, method, response.status, seconds);
        if (log.isLevelEnabled("debug")) {
          const { requestId } = exchange;
          log.debug(
            { requestId, method, path: context.req.path, status: response.status, seconds },
            "answered",
          );
        }
        return deprecation === undefined ? response : announceEnd(response, deprecation);
      }

      try {
        if (exchange.ambiguity !== null) throw ambiguous(exchange.ambiguity);
        if (access !== undefined && exchange.hasCredentials) {
          return admit(exchange, access)
            .then(() => answer(exchange))
            .catch((error: unknown) => refuse(exchange, error))
            .then(close);
        }
        if (isLimited && context.req.raw.method !== "OPTIONS") exchange.charge(1);
        const response = answer(exchange);
        if (!(response instanceof Promise)) return close(response);
        return response.catch((error: unknown) => refuse(exchange, error)).then(close);
      } catch (error) {
        return close(refuse(exchange, error));
      }
    };
}

function ambiguous(what: string): ApiProblem {
  return new ApiProblem("ambiguous_request", {
    detail: `Expected one way to read the request, got ${what}.`,
  });
}
