import { seasonsSchema } from "@altseason/contract";
import { z } from "zod";
import { seasonsExample } from "../openapi/examples/seasons-example.ts";
import { seasonsCsv } from "../csv/csv-tables.ts";
import { formatParameter } from "../parameters/format-parameter.ts";
import { variantParameter } from "../parameters/variant-parameter.ts";
import { describeSeasons } from "../views/seasons.ts";
import type { AnswerCache } from "./answer-cache.ts";
import { listPayload } from "./list-payload.ts";
import { createReadRoute } from "./read-route.ts";
import { requireHistory } from "./require-history.ts";
import type { Route } from "./route.ts";

/** `GET /v1/seasons` */
export function createSeasonsRoute(answers: AnswerCache): Route {
  return createReadRoute(
    {
      path: "/v1/seasons",
      query: z.strictObject({ variant: variantParameter, format: formatParameter }),
      formats: ["json", "csv"],
      operation: {
        operationId: "listSeasons",
        tag: "Index",
        summary: "Every season so far",
        description:
          "Altcoin and Bitcoin seasons, oldest first: entered at 75 (25), left after three days below 70 (above 30), with their extreme and what altcoins and Bitcoin did in them.",
        okDescription: "The seasons.",
        bodies: [
          { contentType: "application/json", schema: seasonsSchema, example: seasonsExample },
          {
            contentType: "text/csv",
            example:
              "season,firstDay,lastDay,lengthDays,extremeDay,extremeValue,altcoinReturn,benchmarkReturn\r\naltcoin,2025-07-01,2025-08-15,46,2025-07-20,88,0.41,0.12\r\n",
          },
        ],
        problems: ["unknown_variant", "invalid_parameter", "not_acceptable", "no_data"],
      },
      answer: (request) => {
        const { edition, exchange, query } = request;
        requireHistory(exchange, edition.publication, query.variant);
        return {
          build: () =>
            listPayload(request, describeSeasons(edition.publication, query.variant), {
              fileName: `altseason-seasons-${query.variant.id}`,
              write: seasonsCsv,
            }),
        };
      },
    },
    answers,
  );
}
