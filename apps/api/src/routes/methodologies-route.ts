import { methodologiesSchema } from "@altseason/contract";
import { z } from "zod";
import { methodologiesExample } from "../openapi/examples/methodologies-example.ts";
import { describeMethodologies } from "../views/methodologies.ts";
import type { AnswerCache } from "./answer-cache.ts";
import { createReadRoute } from "./read-route.ts";
import type { Route } from "./route.ts";

/** `GET /v1/methodologies` */
export function createMethodologiesRoute(answers: AnswerCache): Route {
  return createReadRoute(
    {
      path: "/v1/methodologies",
      query: z.strictObject({}),
      formats: ["json"],
      operation: {
        operationId: "listMethodologies",
        tag: "Method",
        summary: "The published variants",
        description:
          "Every published variant with all its parameters, and the limits of those that one may ask for beside them.",
        okDescription: "Variants and limits.",
        bodies: [
          { contentType: "application/json", schema: methodologiesSchema, example: methodologiesExample },
        ],
        problems: ["invalid_parameter", "not_acceptable", "no_data"],
      },
      answer: () => ({ build: () => ({ kind: "json", body: describeMethodologies() }) }),
    },
    answers,
  );
}
