import { publishedReadingSchema } from "@altseason/contract";
import { z } from "zod";
import { publishedReadingExample } from "../openapi/examples/published-reading-example.ts";
import { asOfParameter } from "../parameters/as-of-parameter.ts";
import { dayPath } from "../parameters/day-parameter.ts";
import { variantParameter } from "../parameters/variant-parameter.ts";
import { describePublishedReading } from "../views/published-reading.ts";
import type { AnswerCache } from "./answer-cache.ts";
import { findRecord } from "./find-record.ts";
import type { ReadingDependencies } from "./find-record.ts";
import { createReadRoute } from "./read-route.ts";
import type { Route } from "./route.ts";

/** `GET /v1/index/:date` */
export function createReadingRoute(dependencies: ReadingDependencies, answers: AnswerCache): Route {
  return createReadRoute(
    {
      path: "/v1/index/:date",
      query: z.strictObject({ variant: variantParameter, asOf: asOfParameter }),
      formats: ["json"],
      operation: {
        operationId: "getReading",
        tag: "Index",
        summary: "The whole reading of a day",
        description:
          "Every constituent with both prices, everything excluded or passed over with its evidence, the methodology, and the SHA-256 that seals it all: enough to recompute the value. Readings are never changed silently: a correction is a new revision with its reason. `asOf` gives what stood published at a moment.",
        path: dayPath,
        okDescription: "The reading with its revisions.",
        bodies: [
          {
            contentType: "application/json",
            schema: publishedReadingSchema,
            example: publishedReadingExample,
          },
        ],
        problems: ["unknown_variant", "invalid_parameter", "no_reading", "not_acceptable", "no_data"],
      },
      answer: async ({ edition, exchange, query: { variant, asOf } }) => {
        const record = await findRecord(dependencies, edition, {
          date: exchange.context.req.param("date") ?? "",
          methodology: variant,
          asOf,
        });
        return {
          state: `${record.reading.sha256} ${record.revision} ${record.provisional}`,
          build: () => ({ kind: "json", body: describePublishedReading(record) }),
        };
      },
    },
    answers,
  );
}
