import type { ApiKey, KeyChanges } from "@altseason/auth";
import { keySchema, updateKeySchema } from "@altseason/contract";
import type { z } from "zod";
import { changeKey } from "../../keys/change-key.ts";
import { checkDelivery } from "../../keys/check-delivery.ts";
import { checkRequested } from "../../keys/check-requested.ts";
import { definedMembers } from "../../keys/defined-members.ts";
import { requireKey } from "../../keys/require-key.ts";
import { keyExample } from "../../openapi/examples/key-example.ts";
import { describeKey } from "../../views/key-view.ts";
import type { Route } from "../route.ts";
import { changing } from "./demands.ts";
import { NO_QUERY, keyPath } from "./key-path.ts";
import { createKeyRoute } from "./key-route.ts";
import type { KeyRouteDependencies } from "./key-route.ts";

type Changes = z.output<typeof updateKeySchema>;

/** `PATCH /v1/keys/:id` */
export function createUpdateKeyRoute(dependencies: KeyRouteDependencies): Route {
  return createKeyRoute(
    {
      method: "PATCH",
      path: "/v1/keys/:id",
      demands: changing("keys:write"),
      query: NO_QUERY,
      body: updateKeySchema,
      operation: {
        operationId: "updateKey",
        tag: "Keys",
        summary: "Change a key",
        description:
          "What is left out stays. Scopes, policy, expiry, allowlist, delivery and what alerts do take `keys:admin`; nobody changes a key that may do more than their own. It holds on every instance when this is answered.",
        path: keyPath,
        okDescription: "The key as it is now.",
        bodies: [{ contentType: "application/json", schema: keySchema, example: keyExample }],
        problems: ["not_found", "conflict", "out_of_range"],
      },
      async answer(request) {
        const { access, caller, body } = request;
        const key = await requireKey(request);
        caller.requireScopes(key.scopes);
        if (
          ["scopes", "policy", "expiresAt", "allowlist", "delivery", "onAlert"].some((name) => name in body)
        )
          caller.requireScopes(["keys:admin"]);
        checkRequested(body, key.kind, caller, access.now());
        await checkDelivery(body.delivery, key.kind);
        const changed = await changeKey(request, key.id, (current) => ({
          kind: "update",
          changes: changesOf(body, current),
        }));
        return { body: await describeKey(changed, access) };
      },
    },
    dependencies,
  );
}

function changesOf({ policy, expiresAt, ...rest }: Changes, key: ApiKey): KeyChanges {
  return {
    ...definedMembers(rest),
    ...(policy === undefined ? {} : { policy: { ...key.policy, ...definedMembers(policy) } }),
    ...(expiresAt === undefined ? {} : { expiresAt: expiresAt === null ? null : Date.parse(expiresAt) }),
  };
}
