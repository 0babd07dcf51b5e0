import { coinListSchema } from "@altseason/contract";
import { z } from "zod";
import { coinListExample } from "../openapi/examples/coin-list-example.ts";
import { coinsCsv } from "../csv/csv-tables.ts";
import { formatParameter } from "../parameters/format-parameter.ts";
import { cursorParameter, limitParameter } from "../parameters/page-parameters.ts";
import { variantParameter } from "../parameters/variant-parameter.ts";
import { describeCoins } from "../views/coins.ts";
import type { AnswerCache } from "./answer-cache.ts";
import { listPayload } from "./list-payload.ts";
import { createReadRoute } from "./read-route.ts";
import type { Route } from "./route.ts";

const MOST_COINS = 1_000;
const COINS_UNLESS_GIVEN = 100;
const RANK = /^[1-9]\d{0,8}$/;

/** `GET /v1/coins` */
export function createCoinsRoute(answers: AnswerCache): Route {
  return createReadRoute(
    {
      path: "/v1/coins",
      query: z.strictObject({
        variant: variantParameter,
        limit: limitParameter(MOST_COINS, COINS_UNLESS_GIVEN),
        cursor: cursorParameter((start) => RANK.test(start)),
        format: formatParameter,
      }),
      formats: ["json", "csv"],
      operation: {
        operationId: "listCoins",
        tag: "Market",
        summary: "Every coin and its part in the index",
        description:
          "All ranked coins of the newest day, largest first: what each did over the variant's window, against Bitcoin, and whether it counts or why not.",
        okDescription: "A page of coins.",
        bodies: [
          { contentType: "application/json", schema: coinListSchema, example: coinListExample },
          {
            contentType: "text/csv",
            example:
              "rank,id,symbol,name,marketCap,price,return,returnOverBenchmark,standing,rule,reason,sector\r\n2,ethereum,ETH,Ethereum,361000000000,3000,0.2,0.05,outperformed,,,layer-1\r\n",
          },
        ],
        problems: ["unknown_variant", "invalid_parameter", "not_acceptable", "no_data"],
      },
      answer: (request) => {
        const { variant, cursor = "1", limit } = request.query;
        return {
          build: () =>
            listPayload(
              request,
              describeCoins(request.edition.publication, variant, { startRank: Number(cursor), limit }),
              { fileName: `altseason-coins-${variant.id}`, write: coinsCsv },
            ),
        };
      },
    },
    answers,
  );
}
