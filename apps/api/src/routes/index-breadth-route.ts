import { indexBreadthSchema } from "@altseason/contract";
import { formatDay } from "@altseason/core";
import { z } from "zod";
import { indexBreadthExample } from "../openapi/examples/index-breadth-example.ts";
import { dayParameter } from "../parameters/day-parameter.ts";
import { variantParameter } from "../parameters/variant-parameter.ts";
import { describeBreadth } from "../views/index-breadth.ts";
import type { AnswerCache } from "./answer-cache.ts";
import { findRecord } from "./find-record.ts";
import type { ReadingDependencies } from "./find-record.ts";
import { createReadRoute } from "./read-route.ts";
import type { Route } from "./route.ts";

/** `GET /v1/index/breadth` */
export function createIndexBreadthRoute(dependencies: ReadingDependencies, answers: AnswerCache): Route {
  return createReadRoute(
    {
      path: "/v1/index/breadth",
      query: z.strictObject({
        variant: variantParameter,
        day: dayParameter.optional().meta({ description: "Which day; the newest where left out." }),
      }),
      formats: ["json"],
      operation: {
        operationId: "getIndexBreadth",
        tag: "Index",
        summary: "By how much altcoins beat Bitcoin",
        description:
          "What stands beside the count of a day's reading: the median, an equal-weight and a cap-weighted basket of its constituents against Bitcoin, the deciles of their returns, and how each sector did where the data have tags. The constituents are those of the day, so no one could have bought just these before: a description, not a strategy. Tags are today's.",
        okDescription: "The breadth of the reading.",
        bodies: [
          { contentType: "application/json", schema: indexBreadthSchema, example: indexBreadthExample },
        ],
        problems: ["unknown_variant", "invalid_parameter", "no_reading", "not_acceptable", "no_data"],
      },
      answer: async ({ edition, query: { variant, day } }) => {
        const { publication } = edition;
        const { reading } = await findRecord(dependencies, edition, {
          date: day ?? formatDay(publication.lastDay),
          field: "query.day",
          methodology: variant,
          asOf: undefined,
        });
        return {
          state: reading.sha256,
          build: () => ({ kind: "json", body: describeBreadth(publication, reading) }),
        };
      },
    },
    answers,
  );
}
