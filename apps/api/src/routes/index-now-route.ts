import { indexNowSchema } from "@altseason/contract";
import { z } from "zod";
import { indexNowExample } from "../openapi/examples/index-now-example.ts";
import { variantParameter } from "../parameters/variant-parameter.ts";
import { describeIndexNow } from "../views/index-now.ts";
import type { AnswerCache } from "./answer-cache.ts";
import { createReadRoute } from "./read-route.ts";
import { requireHistory } from "./require-history.ts";
import type { Route } from "./route.ts";

/** `GET /v1/index` */
export function createIndexNowRoute(answers: AnswerCache): Route {
  return createReadRoute(
    {
      path: "/v1/index",
      query: z.strictObject({ variant: variantParameter }),
      formats: ["json"],
      operation: {
        operationId: "getIndex",
        tag: "Index",
        summary: "The index now",
        description:
          "The newest value of a variant: how many of its coins beat Bitcoin over the window, what season that makes, since when, and what it was before. `provisional` says that the day has not ended.",
        okDescription: "The newest value, explaining itself.",
        bodies: [{ contentType: "application/json", schema: indexNowSchema, example: indexNowExample }],
        problems: ["unknown_variant", "invalid_parameter", "not_acceptable", "no_data"],
      },
      answer: ({ edition, exchange, query: { variant } }) => {
        const { publication, records } = edition;
        requireHistory(exchange, publication, variant);
        const standing = records.get(variant.id) ?? unrecorded(records);
        return { build: () => ({ kind: "json", body: describeIndexNow(publication, variant, standing) }) };
      },
    },
    answers,
  );
}

/** A variant that is not published has no revisions, and is as provisional as the published ones. */
function unrecorded(records: ReadonlyMap<string, { readonly provisional: boolean }>): {
  readonly revision: number;
  readonly provisional: boolean;
} {
  const [any] = records.values();
  return { revision: 1, provisional: any?.provisional ?? true };
}
