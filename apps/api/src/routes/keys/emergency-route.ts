import { emergencySchema, issuedKeySchema } from "@altseason/contract";
import { addVersion } from "../../keys/add-version.ts";
import { issuedKeyExample } from "../../openapi/examples/key-example.ts";
import type { Route } from "../route.ts";
import { creating } from "./demands.ts";
import { NO_QUERY, keyPath } from "./key-path.ts";
import { createKeyRoute } from "./key-route.ts";
import type { KeyRouteDependencies } from "./key-route.ts";

/** `POST /v1/keys/:id/emergency` */
export function createEmergencyRoute(dependencies: KeyRouteDependencies): Route {
  return createKeyRoute(
    {
      method: "POST",
      path: "/v1/keys/:id/emergency",
      demands: creating("keys:admin"),
      query: NO_QUERY,
      body: emergencySchema,
      operation: {
        operationId: "startEmergency",
        tag: "Rotation",
        summary: "A key has leaked",
        description:
          "A new version now, and every older one revoked at once or, with a grace, the newest of them a little later. Session tokens of the key are void.",
        path: keyPath,
        okStatus: 201,
        okDescription: "The key, and what its new version is used with.",
        bodies: [{ contentType: "application/json", schema: issuedKeySchema, example: issuedKeyExample }],
        problems: ["not_found", "out_of_range", "conflict"],
      },
      async answer(request) {
        const { publicKey, graceMs, reason } = request.body;
        const made = await addVersion(request, publicKey, (version) => ({
          kind: "emergency",
          version,
          graceMs,
          reason,
        }));
        await request.access.sessionTokens.revokeOf(request.part("id"));
        return made;
      },
    },
    dependencies,
  );
}
