import { versionToDeliver } from "@altseason/auth";
import { deliverySchema } from "@altseason/contract";
import { changeKey, keyNotFound } from "../../keys/change-key.ts";
import { requireKey, requireScopeOrSelf } from "../../keys/require-key.ts";
import { openDelivery } from "../../keys/seal-delivery.ts";
import { deliveryExample } from "../../openapi/examples/key-example.ts";
import { ApiProblem } from "../../problems/api-problem.ts";
import type { Route } from "../route.ts";
import { changing } from "./demands.ts";
import { NO_QUERY, keyPath } from "./key-path.ts";
import { createKeyRoute } from "./key-route.ts";
import type { KeyRouteDependencies } from "./key-route.ts";

/** `POST /v1/keys/:id/rotation/delivery` */
export function createDeliveryRoute(dependencies: KeyRouteDependencies): Route {
  return createKeyRoute(
    {
      method: "POST",
      path: "/v1/keys/:id/rotation/delivery",
      demands: changing(),
      query: NO_QUERY,
      body: null,
      operation: {
        operationId: "fetchDelivery",
        tag: "Rotation",
        summary: "Fetch a secret that waits",
        description:
          "Of a version that began by itself; told in this answer and never again, sealed where the key has a public key for it. Takes `keys:rotate-self` for the key itself, or `keys:write` and every scope that the key has. It is signed by a key, not asked with a session token.",
        path: keyPath,
        okDescription: "The secret, or what your private key opens.",
        bodies: [{ contentType: "application/json", schema: deliverySchema, example: deliveryExample }],
        problems: ["not_found", "no_delivery_waiting", "delivery_taken", "conflict", "version_unknown"],
      },
      async answer(request) {
        const { access, caller } = request;
        if (caller.by === "session") {
          throw new ApiProblem("signature_required", {
            detail: "A session token fetches no secret; sign it.",
          });
        }
        requireScopeOrSelf(request, "keys:write");
        const key = await requireKey(request);
        caller.requireScopes(key.id === caller.stored.key.id ? [] : key.scopes);
        const version = versionToDeliver(key);
        if (version === undefined) throw new ApiProblem("no_delivery_waiting");
        const client = await access.keys.findClient(key.clientId);
        if (client === null) throw keyNotFound();
        const waiting = { client, key, number: version.number, versionId: version.id };
        // Opened before it is taken: a key-encryption service that fails must not cost the secret.
        const sealed = await access.keys.findDelivery(version.id);
        const delivery = sealed === null ? null : await openDelivery(waiting, sealed, access);
        await changeKey(request, key.id, () => ({ kind: "deliver", version: version.number }));
        if (delivery === null) throw new ApiProblem("no_delivery_waiting");
        return { body: delivery };
      },
    },
    dependencies,
  );
}
