import { constituentListSchema } from "@altseason/contract";
import { z } from "zod";
import { constituentListExample } from "../openapi/examples/constituent-list-example.ts";
import { constituentsCsv } from "../csv/csv-tables.ts";
import { asOfParameter } from "../parameters/as-of-parameter.ts";
import { dayPath } from "../parameters/day-parameter.ts";
import { formatParameter } from "../parameters/format-parameter.ts";
import { variantParameter } from "../parameters/variant-parameter.ts";
import { describeConstituents } from "../views/constituents.ts";
import type { AnswerCache } from "./answer-cache.ts";
import { findRecord } from "./find-record.ts";
import { listPayload } from "./list-payload.ts";
import { createReadRoute } from "./read-route.ts";
import type { ReadingDependencies } from "./find-record.ts";
import type { Route } from "./route.ts";

/** `GET /v1/index/:date/constituents` */
export function createConstituentsRoute(dependencies: ReadingDependencies, answers: AnswerCache): Route {
  return createReadRoute(
    {
      path: "/v1/index/:date/constituents",
      query: z.strictObject({ variant: variantParameter, asOf: asOfParameter, format: formatParameter }),
      formats: ["json", "csv"],
      operation: {
        operationId: "getConstituents",
        tag: "Index",
        summary: "Who counted on a day",
        description:
          "Each constituent with its prices and its return against Bitcoin's; in JSON also whom the day left out, and why.",
        path: dayPath,
        okDescription: "The constituents, in order of rank.",
        bodies: [
          { contentType: "application/json", schema: constituentListSchema, example: constituentListExample },
          {
            contentType: "text/csv",
            example:
              "rank,id,symbol,name,marketCap,price,priceDay,basePrice,baseDay,return,returnOverBenchmark,outperformed\r\n2,ethereum,ETH,Ethereum,361000000000,3000,2025-01-31,2500,2024-11-02,0.2,0.05,true\r\n",
          },
        ],
        problems: ["unknown_variant", "invalid_parameter", "no_reading", "not_acceptable", "no_data"],
      },
      answer: async (request) => {
        const { edition, exchange, query } = request;
        const { variant, asOf } = query;
        const date = exchange.context.req.param("date") ?? "";
        const record = await findRecord(dependencies, edition, { date, methodology: variant, asOf });
        return {
          state: `${record.reading.sha256} ${record.revision} ${record.provisional}`,
          build: () =>
            listPayload(request, describeConstituents(record.reading, record), {
              fileName: `altseason-constituents-${variant.id}-${record.reading.day}`,
              write: constituentsCsv,
            }),
        };
      },
    },
    answers,
  );
}
