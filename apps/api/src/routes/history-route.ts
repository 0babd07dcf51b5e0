import { historySchema } from "@altseason/contract";
import { z } from "zod";
import { historyExample } from "../openapi/examples/history-example.ts";
import { historyCsv } from "../csv/csv-tables.ts";
import { checkRange, rangeParameters } from "../parameters/day-parameter.ts";
import { formatParameter } from "../parameters/format-parameter.ts";
import { dayCursorParameter, limitParameter } from "../parameters/page-parameters.ts";
import { variantParameter } from "../parameters/variant-parameter.ts";
import { describeHistory } from "../views/history.ts";
import type { AnswerCache } from "./answer-cache.ts";
import { listPayload } from "./list-payload.ts";
import { createReadRoute } from "./read-route.ts";
import { requireHistory } from "./require-history.ts";
import type { Route } from "./route.ts";

/** Whole histories fit one page: 10,000 days are 27 years. */
export const MOST_DAYS = 10_000;

/** `GET /v1/index/history` */
export function createHistoryRoute(answers: AnswerCache): Route {
  return createReadRoute(
    {
      path: "/v1/index/history",
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
        operationId: "getIndexHistory",
        tag: "Index",
        summary: "The index day by day",
        description:
          "Every day that has a value, oldest first; the whole history where no range is given. Days without a value are left out.",
        okDescription: "Days and their values.",
        bodies: [
          { contentType: "application/json", schema: historySchema, example: historyExample },
          {
            contentType: "text/csv",
            example: "date,value,outperformers,constituents\r\n2025-01-31,34,34,100\r\n",
          },
        ],
        problems: ["unknown_variant", "invalid_parameter", "not_acceptable", "no_data"],
      },
      answer: (request) => {
        const { edition, exchange, query } = request;
        const { variant, from = null, to = null, cursor: start = null, limit } = query;
        requireHistory(exchange, edition.publication, variant);
        return {
          build: () =>
            listPayload(request, describeHistory(edition.publication, variant, { from, to, start, limit }), {
              fileName: `altseason-history-${variant.id}`,
              write: historyCsv,
            }),
        };
      },
    },
    answers,
  );
}
