import { rotationStatusSchema } from "@altseason/contract";
import { requireKey, requireScopeOrSelf } from "../../keys/require-key.ts";
import { rotationStatusExample } from "../../openapi/examples/key-example.ts";
import { describeRotationStatus } from "../../views/rotation-view.ts";
import type { Route } from "../route.ts";
import { reading } from "./demands.ts";
import { NO_QUERY, keyPath } from "./key-path.ts";
import { createKeyRoute } from "./key-route.ts";
import type { KeyRouteDependencies } from "./key-route.ts";

/** `GET /v1/keys/:id/rotation` */
export function createRotationStatusRoute(dependencies: KeyRouteDependencies): Route {
  return createKeyRoute(
    {
      method: "GET",
      path: "/v1/keys/:id/rotation",
      demands: reading(),
      query: NO_QUERY,
      body: null,
      operation: {
        operationId: "getRotation",
        tag: "Rotation",
        summary: "How far a rotation is",
        description:
          "How much of the traffic is on the new version, who still uses the old one, and whether it is safe to finish. Takes `keys:read`, or `keys:rotate-self` for the key itself.",
        path: keyPath,
        okDescription: "The open rotation; null where none is.",
        bodies: [
          { contentType: "application/json", schema: rotationStatusSchema, example: rotationStatusExample },
        ],
        problems: ["not_found"],
      },
      async answer(request) {
        requireScopeOrSelf(request, "keys:read");
        const key = await requireKey(request);
        return { body: await describeRotationStatus(key, request.access) };
      },
    },
    dependencies,
  );
}
