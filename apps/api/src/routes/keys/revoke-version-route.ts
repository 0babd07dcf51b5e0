import { keySchema, revokeSchema } from "@altseason/contract";
import { changeKey } from "../../keys/change-key.ts";
import { requireKey } from "../../keys/require-key.ts";
import { keyExample } from "../../openapi/examples/key-example.ts";
import { ApiProblem } from "../../problems/api-problem.ts";
import { describeKey } from "../../views/key-view.ts";
import type { Route } from "../route.ts";
import { changing } from "./demands.ts";
import { NO_QUERY, versionPath } from "./key-path.ts";
import { createKeyRoute } from "./key-route.ts";
import type { KeyRouteDependencies } from "./key-route.ts";

const NUMBER = /^[1-9]\d{0,8}$/;

/** `POST /v1/keys/:id/versions/:number/revoke` */
export function createRevokeVersionRoute(dependencies: KeyRouteDependencies): Route {
  return createKeyRoute(
    {
      method: "POST",
      path: "/v1/keys/:id/versions/:number/revoke",
      demands: changing("keys:write"),
      query: NO_QUERY,
      body: revokeSchema,
      operation: {
        operationId: "revokeVersion",
        tag: "Keys",
        summary: "Revoke one version of a key",
        description:
          "For good, as long as another stays active. It is refused on every instance within a second of this answer.",
        path: versionPath,
        okDescription: "The key as it is now.",
        bodies: [{ contentType: "application/json", schema: keySchema, example: keyExample }],
        problems: ["not_found", "version_unknown", "version_final", "last_live_version", "conflict"],
      },
      async answer(request) {
        const { access, body, part } = request;
        const { id } = await requireKey(request);
        const number = part("number");
        if (!NUMBER.test(number)) throw new ApiProblem("version_unknown");
        const key = await changeKey(request, id, () => ({
          kind: "revoke-version",
          version: Number(number),
          reason: body.reason,
        }));
        await access.sessionTokens.revokeOf(id);
        return { body: await describeKey(key, access) };
      },
    },
    dependencies,
  );
}
