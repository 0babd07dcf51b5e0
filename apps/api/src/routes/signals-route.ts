import { signalsSchema } from "@altseason/contract";
import { z } from "zod";
import { signalsExample } from "../openapi/examples/signals-example.ts";
import { signalCasesCsv } from "../csv/signal-cases-csv.ts";
import { formatParameter } from "../parameters/format-parameter.ts";
import { variantParameter } from "../parameters/variant-parameter.ts";
import { describeSignals } from "../views/signals.ts";
import type { AnswerCache } from "./answer-cache.ts";
import { listPayload } from "./list-payload.ts";
import { createReadRoute } from "./read-route.ts";
import { requireHistory } from "./require-history.ts";
import type { Route } from "./route.ts";

/** `GET /v1/signals` */
export function createSignalsRoute(answers: AnswerCache): Route {
  return createReadRoute(
    {
      path: "/v1/signals",
      query: z.strictObject({ variant: variantParameter, format: formatParameter }),
      formats: ["json", "csv"],
      operation: {
        operationId: "listSignals",
        tag: "Index",
        summary: "Which signals are on, and what followed them before",
        description:
          "Six rules over the index for four kinds of reader: whether each is on, since when, and its record: how often it came on, what an equal-weight basket of the altcoins did against Bitcoin over the next 30 and 90 days, with a bootstrap interval of the median, the number of independent cases and a verdict. As CSV: every case. `phase` is the season, the slope of the index and the direction of Bitcoin's dominance. Needs daily closes; `unavailable` says so otherwise. No advice.",
        okDescription: "The signals with their records.",
        bodies: [
          { contentType: "application/json", schema: signalsSchema, example: signalsExample },
          {
            contentType: "text/csv",
            example:
              "signal,reader,expects,firstDay,lastDay,value,altcoinReturn30,bitcoinReturn30,excess30,altcoinReturn90,bitcoinReturn90,excess90\r\nlow,long-term,altcoins,2025-08-10,2025-08-16,25,0.041,0.012,0.029,0.2,0.25,-0.05\r\n",
          },
        ],
        problems: ["unknown_variant", "invalid_parameter", "not_acceptable", "no_data"],
      },
      answer: (request) => {
        const { edition, exchange, query } = request;
        requireHistory(exchange, edition.publication, query.variant);
        return {
          build: () =>
            listPayload(request, describeSignals(edition.publication, query.variant), {
              fileName: `altseason-signals-${query.variant.id}`,
              write: signalCasesCsv,
            }),
        };
      },
    },
    answers,
  );
}
