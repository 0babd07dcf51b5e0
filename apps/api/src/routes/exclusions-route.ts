import { exclusionsSchema } from "@altseason/contract";
import { z } from "zod";
import { exclusionsExample } from "../openapi/examples/exclusions-example.ts";
import { exclusionsCsv } from "../csv/csv-tables.ts";
import { formatParameter } from "../parameters/format-parameter.ts";
import { describeExclusions } from "../views/exclusions.ts";
import type { AnswerCache } from "./answer-cache.ts";
import { listPayload } from "./list-payload.ts";
import { createReadRoute } from "./read-route.ts";
import type { Route } from "./route.ts";

/** `GET /v1/exclusions` */
export function createExclusionsRoute(answers: AnswerCache): Route {
  return createReadRoute(
    {
      path: "/v1/exclusions",
      query: z.strictObject({ format: formatParameter }),
      formats: ["json", "csv"],
      operation: {
        operationId: "getExclusions",
        tag: "Method",
        summary: "What is kept out of the index, and why",
        description:
          "The rules, the whole curated table with the days each line holds, and which coins of the newest day they keep out with the evidence. As CSV the curated table alone.",
        okDescription: "Rules, table and today's exclusions.",
        bodies: [
          { contentType: "application/json", schema: exclusionsSchema, example: exclusionsExample },
          {
            contentType: "text/csv",
            example:
              "rule,symbol,coingecko,coinmarketcap,from,until,reason\r\nstablecoin,USDT,tether,825,,,Pegged to the US dollar.\r\n",
          },
        ],
        problems: ["invalid_parameter", "not_acceptable", "no_data"],
      },
      answer: (request) => ({
        build: () =>
          listPayload(request, describeExclusions(request.edition.publication), {
            fileName: "altseason-exclusions",
            write: exclusionsCsv,
          }),
      }),
    },
    answers,
  );
}
