import { acknowledgedAlertSchema, alertListSchema } from "@altseason/contract";
import type { AlertList } from "@altseason/contract";
import { z } from "zod";
import { limitParameter } from "../../parameters/page-parameters.ts";
import { ApiProblem } from "../../problems/api-problem.ts";
import { iso, isoOrNull } from "../../views/key-view.ts";
import type { Route } from "../route.ts";
import { changing, reading } from "./demands.ts";
import { NO_QUERY } from "./key-path.ts";
import { createKeyRoute } from "./key-route.ts";
import type { KeyRouteDependencies } from "./key-route.ts";

const MOST = 500;
const UNLESS_GIVEN = 50;

const example: AlertList = {
  alerts: [
    {
      id: "alert_2cV5bN8mK1jH4gF7",
      keyId: "key_6fQ2mZx81LwVdK0c",
      kind: "leak",
      at: "2026-03-01T11:58:03.412Z",
      detail: { foundAt: "https://github.com/example/bot" },
      acknowledgedAt: null,
    },
  ],
};

/** `GET /v1/alerts` and `POST /v1/alerts/:id/acknowledge` */
export function createAlertRoutes(dependencies: KeyRouteDependencies): readonly Route[] {
  const list = createKeyRoute(
    {
      method: "GET",
      path: "/v1/alerts",
      demands: reading("keys:read"),
      query: z.strictObject({
        open: z
          .enum(["true", "false"], { error: "true or false" })
          .default("false")
          .meta({ description: "`true`: only those that nobody has acknowledged.", example: "true" }),
        limit: limitParameter(MOST, UNLESS_GIVEN),
      }),
      body: null,
      operation: {
        operationId: "listAlerts",
        tag: "Keys",
        summary: "What was noticed",
        description: "Leaks, replays, rotations that are due. Newest first.",
        okDescription: "Alerts.",
        bodies: [{ contentType: "application/json", schema: alertListSchema, example }],
        problems: [],
      },
      async answer({ access, caller, query }) {
        const { clientId } = caller.stored.key;
        const found = await access.alerts.list(clientId, query.open === "true", query.limit);
        const body: AlertList = {
          alerts: found.map(({ id, keyId, kind, at, detail, acknowledgedAt }) => ({
            id,
            keyId,
            kind,
            at: iso(at),
            detail: { ...detail },
            acknowledgedAt: isoOrNull(acknowledgedAt),
          })),
        };
        return { body };
      },
    },
    dependencies,
  );
  const acknowledge = createKeyRoute(
    {
      method: "POST",
      path: "/v1/alerts/:id/acknowledge",
      demands: changing("keys:write"),
      query: NO_QUERY,
      body: null,
      operation: {
        operationId: "acknowledgeAlert",
        tag: "Keys",
        summary: "Acknowledge an alert",
        description: "It then no longer holds back another of its kind.",
        path: z.object({
          id: z.string().meta({ description: "Id of an alert.", example: "alert_2cV5bN8mK1jH4gF7" }),
        }),
        okDescription: "It is acknowledged.",
        bodies: [
          {
            contentType: "application/json",
            schema: acknowledgedAlertSchema,
            example: { id: "alert_2cV5bN8mK1jH4gF7", acknowledgedAt: "2026-03-01T12:10:00.000Z" },
          },
        ],
        problems: ["not_found"],
      },
      async answer({ access, caller, part }) {
        const at = access.now();
        const id = part("id");
        const isKnown = await access.alerts.acknowledge(caller.stored.key.clientId, id, at);
        if (!isKnown) throw new ApiProblem("not_found", { detail: "You have no alert of that id." });
        return { body: { id, acknowledgedAt: iso(at) } };
      },
    },
    dependencies,
  );
  return [list, acknowledge];
}
