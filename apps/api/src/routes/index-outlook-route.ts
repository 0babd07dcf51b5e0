import { indexOutlookSchema } from "@altseason/contract";
import { z } from "zod";
import { indexOutlookExample } from "../openapi/examples/index-outlook-example.ts";
import { limitParameter } from "../parameters/page-parameters.ts";
import { variantParameter } from "../parameters/variant-parameter.ts";
import { describeOutlook } from "../views/index-outlook.ts";
import type { AnswerCache } from "./answer-cache.ts";
import { createReadRoute } from "./read-route.ts";
import type { Route } from "./route.ts";

const MOST_DAYS = 365;
const DAYS = 30;

/** `GET /v1/index/outlook` */
export function createIndexOutlookRoute(answers: AnswerCache): Route {
  return createReadRoute(
    {
      path: "/v1/index/outlook",
      query: z.strictObject({ variant: variantParameter, days: limitParameter(MOST_DAYS, DAYS) }),
      formats: ["json"],
      operation: {
        operationId: "getIndexOutlook",
        tag: "Index",
        summary: "What of the value is decided already",
        description:
          "`rollOff`: the value of each of the coming days if every price stood still, because the base of the window moves on. `nearness`: how many coins lie within one and three percentage points of Bitcoin's return, and the values if all of them lost or won. No forecast.",
        okDescription: "The coming days and the near coins.",
        bodies: [
          { contentType: "application/json", schema: indexOutlookSchema, example: indexOutlookExample },
        ],
        problems: ["unknown_variant", "invalid_parameter", "not_acceptable", "no_data"],
      },
      answer: ({ edition: { publication }, query: { variant, days } }) => ({
        build: () => ({ kind: "json", body: describeOutlook(publication, variant, days) }),
      }),
    },
    answers,
  );
}
