import { keyUsageSchema } from "@altseason/contract";
import type { KeyUsage } from "@altseason/contract";
import { z } from "zod";
import { requireKey } from "../../keys/require-key.ts";
import { momentParameter } from "../../parameters/moment-parameter.ts";
import { iso } from "../../views/key-view.ts";
import { describeUser } from "../../views/rotation-view.ts";
import type { Route } from "../route.ts";
import { reading } from "./demands.ts";
import { keyPath } from "./key-path.ts";
import { createKeyRoute } from "./key-route.ts";
import type { KeyRouteDependencies } from "./key-route.ts";

const DAY_MS = 86_400_000;
const USERS = 100;

const example: KeyUsage = {
  keyId: "key_6fQ2mZx81LwVdK0c",
  from: "2026-03-01T00:00:00.000Z",
  to: "2026-03-01T12:00:00.000Z",
  hours: [{ version: 1, hour: "2026-03-01T11:00:00.000Z", accepted: 12, refused: 0 }],
  users: [
    {
      version: 1,
      ip: "192.0.2.17",
      userAgent: "rebalancer/2.1",
      requests: 12,
      lastUsedAt: "2026-03-01T11:58:03.412Z",
    },
  ],
};

/** `GET /v1/keys/:id/usage` */
export function createKeyUsageRoute(dependencies: KeyRouteDependencies): Route {
  return createKeyRoute(
    {
      method: "GET",
      path: "/v1/keys/:id/usage",
      demands: reading("keys:read"),
      query: z.strictObject({
        from: momentParameter("Hours that begin at or after this moment; a day ago where left out."),
        to: momentParameter("Hours that begin at or before this moment; now where left out."),
      }),
      body: null,
      operation: {
        operationId: "getKeyUsage",
        tag: "Keys",
        summary: "Use of a key",
        description:
          "By version and hour, and who it was. Instances write what they counted every few seconds.",
        path: keyPath,
        okDescription: "Hours, oldest first, and users, busiest first.",
        bodies: [{ contentType: "application/json", schema: keyUsageSchema, example }],
        problems: ["not_found"],
      },
      async answer(request) {
        const { access, query } = request;
        const { id } = await requireKey(request);
        await access.recorder.flush();
        const to = query.to ?? access.now();
        const from = query.from ?? to - DAY_MS;
        const [hours, users] = await Promise.all([
          access.usage.hours(id, from, to),
          access.usage.users(id, from, USERS),
        ]);
        const body: KeyUsage = {
          keyId: id,
          from: iso(from),
          to: iso(to),
          hours: hours.map(({ version, hour, accepted, refused }) => ({
            version,
            hour: iso(hour),
            accepted,
            refused,
          })),
          users: users.toSorted((a, b) => b.requests - a.requests).map((user) => describeUser(user)),
        };
        return { body };
      },
    },
    dependencies,
  );
}
