import { keySchema } from "@altseason/contract";
import { requireKey } from "../../keys/require-key.ts";
import { keyExample } from "../../openapi/examples/key-example.ts";
import { describeKey } from "../../views/key-view.ts";
import type { Route } from "../route.ts";
import { reading } from "./demands.ts";
import { NO_QUERY, keyPath } from "./key-path.ts";
import { createKeyRoute } from "./key-route.ts";
import type { KeyRouteDependencies } from "./key-route.ts";

/** `GET /v1/keys/:id` */
export function createGetKeyRoute(dependencies: KeyRouteDependencies): Route {
  return createKeyRoute(
    {
      method: "GET",
      path: "/v1/keys/:id",
      demands: reading("keys:read"),
      query: NO_QUERY,
      body: null,
      operation: {
        operationId: "getKey",
        tag: "Keys",
        summary: "One key with its versions",
        description: "As it stands now, with the last use of each version.",
        path: keyPath,
        okDescription: "The key.",
        bodies: [{ contentType: "application/json", schema: keySchema, example: keyExample }],
        problems: ["not_found"],
      },
      answer: async (request) => ({ body: await describeKey(await requireKey(request), request.access) }),
    },
    dependencies,
  );
}
