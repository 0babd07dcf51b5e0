import { indexChangesSchema } from "@altseason/contract";
import { formatDay, historyPointAt, parseDay } from "@altseason/core";
import type { Methodology } from "@altseason/core";
import { z } from "zod";
import { changesCsv } from "../csv/csv-tables.ts";
import { indexChangesExample } from "../openapi/examples/index-changes-example.ts";
import { dayParameter } from "../parameters/day-parameter.ts";
import { formatParameter } from "../parameters/format-parameter.ts";
import { variantParameter } from "../parameters/variant-parameter.ts";
import type { Publication } from "../publication/publication.ts";
import { describeChanges } from "../views/index-changes.ts";
import type { AnswerCache } from "./answer-cache.ts";
import { findRecord } from "./find-record.ts";
import type { ReadingDependencies } from "./find-record.ts";
import { listPayload } from "./list-payload.ts";
import { createReadRoute } from "./read-route.ts";
import { requireHistory } from "./require-history.ts";
import type { Route } from "./route.ts";

/** `GET /v1/index/changes` */
export function createIndexChangesRoute(dependencies: ReadingDependencies, answers: AnswerCache): Route {
  return createReadRoute(
    {
      path: "/v1/index/changes",
      query: z.strictObject({
        variant: variantParameter,
        from: dayParameter
          .optional()
          .meta({ description: "The earlier day; the last with a value before `to` where left out." }),
        to: dayParameter.optional().meta({ description: "The later day; the newest where left out." }),
        format: formatParameter,
      }),
      formats: ["json", "csv"],
      operation: {
        operationId: "compareDays",
        tag: "Index",
        summary: "What changed between two days",
        description:
          "Two readings as published, side by side and coin by coin: who began and ceased to beat Bitcoin, who came in and went out, and why. Any two days, in either order.",
        okDescription: "Both readings and their coins.",
        bodies: [
          { contentType: "application/json", schema: indexChangesSchema, example: indexChangesExample },
          {
            contentType: "text/csv",
            example:
              "id,symbol,name,change,absence,rankBefore,rankAfter,returnOverBenchmarkBefore,returnOverBenchmarkAfter\r\nethereum,ETH,Ethereum,began,,2,2,-0.01,0.02\r\n",
          },
        ],
        problems: ["unknown_variant", "invalid_parameter", "no_reading", "not_acceptable", "no_data"],
      },
      answer: async (request) => {
        const { edition, exchange, query } = request;
        const { publication } = edition;
        const { variant, to = formatDay(publication.lastDay) } = query;
        requireHistory(exchange, publication, variant);
        const from = query.from ?? dayBefore(publication, variant, to);
        const find = (date: string, field: string): ReturnType<typeof findRecord> =>
          findRecord(dependencies, edition, { date, field, methodology: variant, asOf: undefined });
        const [before, after] = await Promise.all([find(from, "query.from"), find(to, "query.to")]);
        return {
          state: `${before.reading.sha256} ${after.reading.sha256}`,
          build: () =>
            listPayload(request, describeChanges(before.reading, after.reading), {
              fileName: `altseason-changes-${variant.id}-${from}-${to}`,
              write: changesCsv,
            }),
        };
      },
    },
    answers,
  );
}

/** The last day with a value before another; that day itself where there is none. */
function dayBefore(publication: Publication, methodology: Methodology, day: string): string {
  const history = publication.historyOf(methodology);
  for (let row = Math.min(history.dayCount, parseDay(day) - history.firstDay) - 1; row >= 0; row -= 1) {
    const point = historyPointAt(history, row);
    if (point !== null) return point.day;
  }
  return day;
}
