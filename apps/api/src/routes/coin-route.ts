import { coinDetailSchema } from "@altseason/contract";
import { z } from "zod";
import { coinDetailExample } from "../openapi/examples/coin-detail-example.ts";
import { coinPath } from "../parameters/coin-path.ts";
import { variantParameter } from "../parameters/variant-parameter.ts";
import { coinNotFound } from "../problems/coin-not-found.ts";
import { describeCoinDetail } from "../views/coin-detail.ts";
import type { AnswerCache } from "./answer-cache.ts";
import { createReadRoute } from "./read-route.ts";
import type { Route } from "./route.ts";

/** `GET /v1/coins/:id` */
export function createCoinRoute(answers: AnswerCache): Route {
  return createReadRoute(
    {
      path: "/v1/coins/:id",
      query: z.strictObject({ variant: variantParameter }),
      formats: ["json"],
      operation: {
        operationId: "getCoin",
        tag: "Market",
        summary: "One coin",
        description:
          "Its part in the newest reading, its return against Bitcoin over four windows, every exclusion that matches it with the evidence, and its last 400 days.",
        path: coinPath,
        okDescription: "The coin.",
        bodies: [{ contentType: "application/json", schema: coinDetailSchema, example: coinDetailExample }],
        problems: ["unknown_variant", "invalid_parameter", "coin_not_found", "not_acceptable", "no_data"],
      },
      answer: ({ edition, exchange, query: { variant } }) => ({
        build() {
          const id = exchange.context.req.param("id") ?? "";
          const body = describeCoinDetail(edition.publication, variant, id);
          if (body !== null) return { kind: "json", body };
          throw coinNotFound(id, "that is ranked today");
        },
      }),
    },
    answers,
  );
}
