import { scoresSchema } from "@altseason/contract";
import { z } from "zod";
import { scoresExample } from "../openapi/examples/scores-example.ts";
import { scoresCsv } from "../csv/scores-csv.ts";
import { formatParameter } from "../parameters/format-parameter.ts";
import { cursorParameter, limitParameter } from "../parameters/page-parameters.ts";
import { variantParameter } from "../parameters/variant-parameter.ts";
import { ApiProblem } from "../problems/api-problem.ts";
import { describeScores } from "../views/scores.ts";
import type { AnswerCache } from "./answer-cache.ts";
import { listPayload } from "./list-payload.ts";
import { createReadRoute } from "./read-route.ts";
import type { Route } from "./route.ts";

const MOST_COINS = 1_000;
const COINS_UNLESS_GIVEN = 100;
const PLACE = /^[1-9]\d{0,8}$/;

/** `GET /v1/scores` */
export function createScoresRoute(answers: AnswerCache): Route {
  return createReadRoute(
    {
      path: "/v1/scores",
      query: z.strictObject({
        variant: variantParameter,
        limit: limitParameter(MOST_COINS, COINS_UNLESS_GIVEN),
        cursor: cursorParameter((start) => PLACE.test(start)),
        format: formatParameter,
      }),
      formats: ["json", "csv"],
      operation: {
        operationId: "listScores",
        tag: "Market",
        summary: "Coins by score, with everything a score is made of",
        description:
          "A score from 0 to 100 is the mean of percentiles of technical, exchange and fundamental factors among the 500 largest altcoins, by stated weights. What isn't known lowers `coverage`, never the score; on-chain and social factors have no source yet. `record` tells how well scores told the returns of the next 30 days, a sample a month: where its verdict is `inverse`, high scores were followed by lower returns. `emerging` are small coins whose score and turnover rise. `variant` gives the rules of exclusion and the window of relative strength. No advice.",
        okDescription: "A page of scores.",
        bodies: [
          { contentType: "application/json", schema: scoresSchema, example: scoresExample },
          {
            contentType: "text/csv",
            example:
              "place,id,symbol,name,rank,score,coverage,previousScore,anomaly,momentum,relative-strength,trend,volatility,turnover,supply-growth,activity,attention\r\n1,ethereum,ETH,Ethereum,2,71.5,0.85,64,,0.2,0.05,0.11,0.03,0.06,0.001,,\r\n",
          },
        ],
        problems: ["unknown_variant", "invalid_parameter", "not_acceptable", "no_data"],
      },
      answer: (request) => {
        const { variant, cursor = "1", limit } = request.query;
        const page = { startPlace: Number(cursor), limit };
        return {
          build() {
            const scores = describeScores(request.edition.publication, variant, page);
            if (scores === null) throw new ApiProblem("no_data", { headers: { "retry-after": "5" } });
            return listPayload(request, scores, {
              fileName: `altseason-scores-${variant.id}`,
              write: scoresCsv,
            });
          },
        };
      },
    },
    answers,
  );
}
