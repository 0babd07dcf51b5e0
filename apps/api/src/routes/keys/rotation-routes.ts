import { extendRotationSchema, keySchema, rollBackSchema } from "@altseason/contract";
import type { KeyCommand } from "@altseason/auth";
import { changeKey } from "../../keys/change-key.ts";
import { requireKey, requireScopeOrSelf } from "../../keys/require-key.ts";
import { keyExample } from "../../openapi/examples/key-example.ts";
import { describeKey } from "../../views/key-view.ts";
import type { Route } from "../route.ts";
import { changing } from "./demands.ts";
import { NO_QUERY, keyPath } from "./key-path.ts";
import { createKeyRoute } from "./key-route.ts";
import type { KeyRequest, KeyRouteDependencies } from "./key-route.ts";
import type { KeyAnswer } from "./send-answer.ts";

async function steer(request: KeyRequest<unknown, unknown>, command: KeyCommand): Promise<KeyAnswer> {
  requireScopeOrSelf(request, "keys:write");
  const { id } = await requireKey(request);
  const key = await changeKey(request, id, () => command);
  return { body: await describeKey(key, request.access) };
}

/** `POST /v1/keys/:id/rotation/finish`, `/extend` and `/roll-back` */
export function createRotationRoutes(dependencies: KeyRouteDependencies): readonly Route[] {
  const common = { method: "POST", demands: changing(), query: NO_QUERY } as const;
  const operation = {
    tag: "Rotation",
    path: keyPath,
    okDescription: "The key as it is now.",
    bodies: [{ contentType: "application/json", schema: keySchema, example: keyExample }],
    problems: ["not_found", "no_rotation_open", "delivery_waiting", "out_of_range", "conflict"],
  } as const;
  return [
    createKeyRoute(
      {
        ...common,
        path: "/v1/keys/:id/rotation/finish",
        body: null,
        operation: {
          ...operation,
          operationId: "finishRotation",
          summary: "Finish a rotation",
          description: "The old version is retired now, whether or not it is still in use.",
        },
        answer: (request) => steer(request, { kind: "finish-rotation" }),
      },
      dependencies,
    ),
    createKeyRoute(
      {
        ...common,
        path: "/v1/keys/:id/rotation/extend",
        body: extendRotationSchema,
        operation: {
          ...operation,
          operationId: "extendRotation",
          summary: "Give a rotation more time",
          description: "The overlap ends later: never past the key's expiry, nor 30 days from now.",
        },
        answer: (request) =>
          steer(request, { kind: "extend-rotation", byMs: request.body.byMs, isAutomatic: false }),
      },
      dependencies,
    ),
    createKeyRoute(
      {
        ...common,
        path: "/v1/keys/:id/rotation/roll-back",
        body: rollBackSchema,
        operation: {
          ...operation,
          operationId: "rollBackRotation",
          summary: "Take a rotation back",
          description: "While the overlap runs: the old version is the active one again.",
        },
        answer: (request) => steer(request, { kind: "roll-back", newVersion: request.body.newVersion }),
      },
      dependencies,
    ),
  ];
}
