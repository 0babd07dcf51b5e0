import type { Logger } from "pino";
import { pathOf } from "../access/raw-request.ts";
import { ApiProblem } from "../problems/api-problem.ts";
import { problemResponse } from "../problems/problem-response.ts";
import { PROBLEM_CATALOGUE } from "../problems/problem-catalogue.ts";
import { labelHeaders } from "../publication/edition.ts";
import { exchangeHeaders } from "./exchange-headers.ts";
import type { Exchange } from "./exchange.ts";

/** What {@link createRefuser} needs. */
export interface RefusalDependencies {
  readonly log: Logger;
  readonly publicOrigin: string;
}

/** Turns what was thrown into a problem answer. What nobody foresaw goes to the log and tells the caller nothing. */
export function createRefuser({
  log,
  publicOrigin,
}: RefusalDependencies): (exchange: Exchange, error: unknown) => Response {
  return (exchange, error) => {
    const { raw, requestId, edition } = exchange;
    const pathname = pathOf(raw.target);
    const problem = error instanceof ApiProblem ? error : new ApiProblem("internal_error");
    if (PROBLEM_CATALOGUE[problem.code].status === 500) {
      log.error({ err: error, requestId, path: pathname }, "request failed");
    }
    const { headers, ...details } = problem.details;
    return problemResponse(
      problem.code,
      {
        ...details,
        headers: {
          ...exchangeHeaders(exchange),
          ...(edition === null ? {} : labelHeaders(edition.label)),
          ...headers,
        },
      },
      { publicOrigin, requestId, instance: pathname },
    );
  };
}
