import { coinHistorySchema } from "@altseason/contract";
import { z } from "zod";
import { coinHistoryCsv } from "../csv/csv-tables.ts";
import { coinHistoryExample } from "../openapi/examples/coin-history-example.ts";
import { coinPath } from "../parameters/coin-path.ts";
import { checkRange, rangeParameters } from "../parameters/day-parameter.ts";
import { formatParameter } from "../parameters/format-parameter.ts";
import { dayCursorParameter, limitParameter } from "../parameters/page-parameters.ts";
import { variantParameter } from "../parameters/variant-parameter.ts";
import { coinNotFound } from "../problems/coin-not-found.ts";
import { describeCoinHistory } from "../views/coin-history.ts";
import type { AnswerCache } from "./answer-cache.ts";
import { MOST_DAYS } from "./history-route.ts";
import { listPayload } from "./list-payload.ts";
import { createReadRoute } from "./read-route.ts";
import type { Route } from "./route.ts";

/** Every day of a coin looks at all coins of that day. */
const COMPUTING_COST = 4;

/** `GET /v1/coins/:id/history` */
export function createCoinHistoryRoute(answers: AnswerCache): Route {
  return createReadRoute(
    {
      path: "/v1/coins/:id/history",
      query: z
        .strictObject({
          variant: variantParameter,
          ...rangeParameters,
          limit: limitParameter(MOST_DAYS, MOST_DAYS),
          cursor: dayCursorParameter,
          format: formatParameter,
        })
        .check(checkRange),
      formats: ["json", "csv"],
      operation: {
        operationId: "getCoinHistory",
        tag: "Market",
        summary: "One coin day by day",
        description:
          "Its rank, price and market cap, its part in the variant's reading of each day with the rule that kept it out, and its return less Bitcoin's over 30, 90 and 365 days. Days with an observation, oldest first; coins that are gone have theirs too. Costs a few requests of the quota when it is first computed.",
        path: coinPath,
        okDescription: "The coin's days.",
        bodies: [
          { contentType: "application/json", schema: coinHistorySchema, example: coinHistoryExample },
          {
            contentType: "text/csv",
            example:
              "date,rank,price,marketCap,standing,rule,returnOverBenchmark30d,returnOverBenchmark90d,returnOverBenchmark365d\r\n2026-06-02,2,4121.5,498000000000,outperformed,,-0.0121,0.0033,0.1402\r\n",
          },
        ],
        problems: ["unknown_variant", "invalid_parameter", "coin_not_found", "not_acceptable", "no_data"],
      },
      answer: (request) => {
        const { edition, exchange, query } = request;
        const { variant, from = null, to = null, cursor: start = null, limit } = query;
        const id = exchange.context.req.param("id") ?? "";
        exchange.charge(COMPUTING_COST);
        return {
          build() {
            const range = { from, to, start, limit };
            const body = describeCoinHistory(edition.publication, variant, id, range);
            if (body === null) throw coinNotFound(id, "of these data");
            return listPayload(request, body, {
              fileName: `altseason-coin-${variant.id}`,
              write: coinHistoryCsv,
            });
          },
        };
      },
    },
    answers,
  );
}
