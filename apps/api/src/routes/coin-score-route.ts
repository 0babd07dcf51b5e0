import { coinScoreSchema } from "@altseason/contract";
import { z } from "zod";
import { coinScoreExample } from "../openapi/examples/scores-example.ts";
import { coinPath } from "../parameters/coin-path.ts";
import { variantParameter } from "../parameters/variant-parameter.ts";
import { coinNotFound } from "../problems/coin-not-found.ts";
import { describeCoinScore } from "../views/scores.ts";
import type { AnswerCache } from "./answer-cache.ts";
import { createReadRoute } from "./read-route.ts";
import type { Route } from "./route.ts";

/** `GET /v1/coins/:id/score` */
export function createCoinScoreRoute(answers: AnswerCache): Route {
  return createReadRoute(
    {
      path: "/v1/coins/:id/score",
      query: z.strictObject({ variant: variantParameter }),
      formats: ["json"],
      operation: {
        operationId: "getCoinScore",
        tag: "Market",
        summary: "The score of one coin",
        description:
          "Its score with the value, percentile and weight of each factor, its coverage, its place, and the record of all scores. Excluded coins, those whose price stands still and those beyond the 500 largest altcoins have none.",
        path: coinPath,
        okDescription: "The score.",
        bodies: [{ contentType: "application/json", schema: coinScoreSchema, example: coinScoreExample }],
        problems: ["unknown_variant", "invalid_parameter", "coin_not_found", "not_acceptable", "no_data"],
      },
      answer: ({ edition, exchange, query: { variant } }) => ({
        build() {
          const id = exchange.context.req.param("id") ?? "";
          const body = describeCoinScore(edition.publication, variant, id);
          if (body !== null) return { kind: "json", body };
          throw coinNotFound(id, "that is scored today");
        },
      }),
    },
    answers,
  );
}
