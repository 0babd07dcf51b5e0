import { keySchema, suspendKeySchema } from "@altseason/contract";
import { changeKey } from "../../keys/change-key.ts";
import { requireKey } from "../../keys/require-key.ts";
import { keyExample } from "../../openapi/examples/key-example.ts";
import { describeKey } from "../../views/key-view.ts";
import type { Route } from "../route.ts";
import { changing } from "./demands.ts";
import { NO_QUERY, keyPath } from "./key-path.ts";
import { createKeyRoute } from "./key-route.ts";
import type { KeyRouteDependencies } from "./key-route.ts";

/** `POST /v1/keys/:id/suspend` and `/resume` */
export function createSuspendKeyRoutes(dependencies: KeyRouteDependencies): readonly Route[] {
  const common = {
    method: "POST",
    demands: changing("keys:admin"),
    query: NO_QUERY,
  } as const;
  const operation = {
    tag: "Keys",
    path: keyPath,
    okDescription: "The key as it is now.",
    bodies: [{ contentType: "application/json", schema: keySchema, example: keyExample }],
    problems: ["not_found", "conflict"],
  } as const;
  return [
    createKeyRoute(
      {
        ...common,
        path: "/v1/keys/:id/suspend",
        body: suspendKeySchema,
        operation: {
          ...operation,
          operationId: "suspendKey",
          summary: "Hold a key",
          description: "Nothing of it authenticates until it is resumed; its windows run on.",
        },
        async answer(request) {
          const { id } = await requireKey(request);
          const { why } = request.body;
          const key = await changeKey(request, id, () => ({ kind: "suspend", why }));
          return { body: await describeKey(key, request.access) };
        },
      },
      dependencies,
    ),
    createKeyRoute(
      {
        ...common,
        path: "/v1/keys/:id/resume",
        body: null,
        operation: {
          ...operation,
          operationId: "resumeKey",
          summary: "Let a held key go on",
          description:
            "Lifts a suspension and a throttling, whoever made them. Versions whose window ended meanwhile stay refused.",
        },
        async answer(request) {
          const { id } = await requireKey(request);
          const key = await changeKey(request, id, () => ({ kind: "resume" }));
          return { body: await describeKey(key, request.access) };
        },
      },
      dependencies,
    ),
  ];
}
