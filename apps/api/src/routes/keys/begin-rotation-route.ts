import { beginRotationSchema, issuedKeySchema } from "@altseason/contract";
import { addVersion } from "../../keys/add-version.ts";
import { requireScopeOrSelf } from "../../keys/require-key.ts";
import { issuedKeyExample } from "../../openapi/examples/key-example.ts";
import type { Route } from "../route.ts";
import { creating } from "./demands.ts";
import { NO_QUERY, keyPath } from "./key-path.ts";
import { createKeyRoute } from "./key-route.ts";
import type { KeyRouteDependencies } from "./key-route.ts";

/** `POST /v1/keys/:id/rotation` */
export function createBeginRotationRoute(dependencies: KeyRouteDependencies): Route {
  return createKeyRoute(
    {
      method: "POST",
      path: "/v1/keys/:id/rotation",
      demands: creating(),
      query: NO_QUERY,
      body: beginRotationSchema,
      operation: {
        operationId: "beginRotation",
        tag: "Rotation",
        summary: "Begin a rotation",
        description:
          "Makes the next version, whose secret is told in this answer and never again. Both versions authenticate until the overlap ends. Takes `keys:write`, or `keys:rotate-self` for the key itself.",
        path: keyPath,
        okStatus: 201,
        okDescription: "The key with both versions, and what the new one is used with.",
        bodies: [{ contentType: "application/json", schema: issuedKeySchema, example: issuedKeyExample }],
        problems: ["not_found", "rotation_open", "too_many_live_versions", "out_of_range", "conflict"],
      },
      async answer(request) {
        requireScopeOrSelf(request, "keys:write");
        const { publicKey, activatesAt, force = false, ...wanted } = request.body;
        return addVersion(request, publicKey, (version, { policy }, now) => ({
          kind: "begin-rotation",
          version,
          overlapMs: wanted.overlapMs ?? policy.overlapMs,
          overlapStarts: wanted.overlapStarts ?? policy.overlapStarts,
          finish: wanted.finish ?? policy.finish,
          quietMs: wanted.quietMs ?? policy.quietMs,
          activatesAt: activatesAt === undefined ? now : Date.parse(activatesAt),
          force,
        }));
      },
    },
    dependencies,
  );
}
