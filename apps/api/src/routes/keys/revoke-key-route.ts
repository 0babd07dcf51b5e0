import { keySchema, revocationReasonSchema } from "@altseason/contract";
import { z } from "zod";
import { changeKey } from "../../keys/change-key.ts";
import { requireKey } from "../../keys/require-key.ts";
import { keyExample } from "../../openapi/examples/key-example.ts";
import { describeKey } from "../../views/key-view.ts";
import type { Route } from "../route.ts";
import { changing } from "./demands.ts";
import { keyPath } from "./key-path.ts";
import { createKeyRoute } from "./key-route.ts";
import type { KeyRouteDependencies } from "./key-route.ts";

/** `DELETE /v1/keys/:id` */
export function createRevokeKeyRoute(dependencies: KeyRouteDependencies): Route {
  return createKeyRoute(
    {
      method: "DELETE",
      path: "/v1/keys/:id",
      demands: changing("keys:write"),
      query: z.strictObject({
        reason: revocationReasonSchema
          .default("other")
          .meta({ description: "Why it is revoked.", example: "unused" }),
      }),
      body: null,
      operation: {
        operationId: "revokeKey",
        tag: "Keys",
        summary: "Revoke a key",
        description:
          "With all its versions, for good. It is refused on every instance within a second of this answer.",
        path: keyPath,
        okDescription: "The key as it ended.",
        bodies: [{ contentType: "application/json", schema: keySchema, example: keyExample }],
        problems: ["not_found", "conflict"],
      },
      async answer(request) {
        const { id } = await requireKey(request);
        const key = await changeKey(request, id, () => ({
          kind: "revoke-key",
          reason: request.query.reason,
        }));
        await request.access.sessionTokens.revokeOf(id);
        return { body: await describeKey(key, request.access) };
      },
    },
    dependencies,
  );
}
