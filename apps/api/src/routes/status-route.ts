import { statusSchema } from "@altseason/contract";
import { z } from "zod";
import type { AppDependencies } from "../app-dependencies.ts";
import { statusExample } from "../openapi/examples/status-example.ts";
import { describeStatus } from "../views/status.ts";
import type { AnswerCache } from "./answer-cache.ts";
import { createReadRoute } from "./read-route.ts";
import type { Route } from "./route.ts";

const REFRESHES = 20;

/** `GET /v1/status` */
export function createStatusRoute(
  { listRefreshes }: Pick<AppDependencies, "listRefreshes">,
  answers: AnswerCache,
): Route {
  return createReadRoute(
    {
      path: "/v1/status",
      query: z.strictObject({}),
      formats: ["json"],
      operation: {
        operationId: "getStatus",
        tag: "Market",
        summary: "What the numbers rest on",
        description:
          "How often the market was observed, the days that are missing, the last refreshes, and the versions of the rules. `data` tells the source and its age.",
        okDescription: "The state of the data, at most a minute old.",
        bodies: [{ contentType: "application/json", schema: statusSchema, example: statusExample }],
        problems: ["invalid_parameter", "not_acceptable", "no_data"],
      },
      answer: async ({ edition: { publication } }) => {
        const refreshes = await listRefreshes(publication.dataSet.id, REFRESHES);
        return {
          state: String(refreshes[0]?.startedAt ?? 0),
          build: () => ({ kind: "json", body: describeStatus(publication, refreshes) }),
        };
      },
    },
    answers,
  );
}
