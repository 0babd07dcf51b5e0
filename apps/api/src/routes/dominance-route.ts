import { dominanceSchema } from "@altseason/contract";
import { z } from "zod";
import { dominanceExample } from "../openapi/examples/dominance-example.ts";
import { dominanceCsv } from "../csv/csv-tables.ts";
import { checkRange, rangeParameters } from "../parameters/day-parameter.ts";
import { formatParameter } from "../parameters/format-parameter.ts";
import { dayCursorParameter, limitParameter } from "../parameters/page-parameters.ts";
import { describeDominance } from "../views/dominance.ts";
import type { AnswerCache } from "./answer-cache.ts";
import { MOST_DAYS } from "./history-route.ts";
import { listPayload } from "./list-payload.ts";
import { createReadRoute } from "./read-route.ts";
import type { Route } from "./route.ts";

/** `GET /v1/dominance` */
export function createDominanceRoute(answers: AnswerCache): Route {
  return createReadRoute(
    {
      path: "/v1/dominance",
      query: z
        .strictObject({
          ...rangeParameters,
          limit: limitParameter(MOST_DAYS, MOST_DAYS),
          cursor: dayCursorParameter,
          format: formatParameter,
        })
        .check(checkRange),
      formats: ["json", "csv"],
      operation: {
        operationId: "getDominance",
        tag: "Market",
        summary: "How the market's value is split",
        description:
          "Shares of Bitcoin, Ethereum, stablecoins and the rest in the total market cap, day by day, oldest first, with Bitcoin's price.",
        okDescription: "Days and their shares.",
        bodies: [
          { contentType: "application/json", schema: dominanceSchema, example: dominanceExample },
          {
            contentType: "text/csv",
            example:
              "date,bitcoin,ethereum,stablecoins,others,totalMarketCap,altcoinMarketCap,bitcoinPrice\r\n2025-01-31,0.56,0.11,0.07,0.26,3500000000000,1290000000000,101500.5\r\n",
          },
        ],
        problems: ["invalid_parameter", "not_acceptable", "no_data"],
      },
      answer: (request) => {
        const { from = null, to = null, cursor: start = null, limit } = request.query;
        return {
          build: () =>
            listPayload(request, describeDominance(request.edition.publication, { from, to, start, limit }), {
              fileName: "altseason-dominance",
              write: dominanceCsv,
            }),
        };
      },
    },
    answers,
  );
}
