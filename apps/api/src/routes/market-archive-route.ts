import { encodeMarket, parseDay } from "@altseason/core";
import { z } from "zod";
import { checkRange, rangeParameters } from "../parameters/day-parameter.ts";
import { limitParameter } from "../parameters/page-parameters.ts";
import type { AnswerCache } from "./answer-cache.ts";
import { createReadRoute } from "./read-route.ts";
import type { Route } from "./route.ts";

const MOST_COINS = 400;
const COINS = 250;

/** `GET /v1/market.bin` */
export function createMarketArchiveRoute(answers: AnswerCache): Route {
  return createReadRoute(
    {
      path: "/v1/market.bin",
      query: z.strictObject({ ...rangeParameters, top: limitParameter(MOST_COINS, COINS) }).check(checkRange),
      formats: ["binary"],
      operation: {
        operationId: "getMarketArchive",
        tag: "Market",
        summary: "The market in one piece of bytes",
        description:
          "Prices and market caps of every coin that was once within the `top` by cap in the range, and what is excluded of them: all that any variant of that size can be computed from, by `decodeMarket` and `computeHistory` of @altseason/core, where its layout is written down.",
        okDescription: "The archive.",
        bodies: [{ contentType: "application/octet-stream", example: "ALTMKT01…" }],
        problems: ["invalid_parameter", "not_acceptable", "no_data"],
      },
      answer: ({ edition: { publication }, query: { from, to, top } }) => ({
        build: () => ({
          kind: "bytes",
          contentType: "application/octet-stream",
          bytes: encodeMarket({
            matrix: publication.matrix,
            classification: publication.classification,
            firstDay: from === undefined ? publication.matrix.firstDay : parseDay(from),
            lastDay: to === undefined ? publication.lastDay : parseDay(to),
            top,
          }),
        }),
      }),
    },
    answers,
  );
}
