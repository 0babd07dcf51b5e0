import { refusalListSchema } from "@altseason/contract";
import type { RefusalList } from "@altseason/contract";
import { z } from "zod";
import { limitParameter } from "../../parameters/page-parameters.ts";
import { iso } from "../../views/key-view.ts";
import type { Route } from "../route.ts";
import { reading } from "./demands.ts";
import { createKeyRoute } from "./key-route.ts";
import type { KeyRouteDependencies } from "./key-route.ts";

const MOST = 500;
const UNLESS_GIVEN = 50;

const example: RefusalList = {
  refusals: [
    {
      keyId: "key_6fQ2mZx81LwVdK0c",
      version: 1,
      at: "2026-03-01T11:58:03.412Z",
      code: "coverage_insufficient",
      method: "POST",
      path: "/v1/keys",
      ip: "192.0.2.17",
      requestId: "0f8c2c1e-5d0a-4a57-9a54-2f5a3f2f7a10",
    },
  ],
};

/** `GET /v1/refusals` */
export function createRefusalsRoute(dependencies: KeyRouteDependencies): Route {
  return createKeyRoute(
    {
      method: "GET",
      path: "/v1/refusals",
      demands: reading("keys:read"),
      query: z.strictObject({
        key: z.string().optional().meta({ description: "Of this key of yours alone." }),
        limit: limitParameter(MOST, UNLESS_GIVEN),
      }),
      body: null,
      operation: {
        operationId: "listRefusals",
        tag: "Keys",
        summary: "Requests that were refused",
        description:
          "Those that named a version of a key of yours, with the precise reason, which the caller may not have heard. Newest first.",
        okDescription: "What was refused.",
        bodies: [{ contentType: "application/json", schema: refusalListSchema, example }],
        problems: [],
      },
      async answer({ access, caller, query }) {
        await access.recorder.flush();
        const { clientId } = caller.stored.key;
        const found = await access.usage.refusals(clientId, query.key ?? null, query.limit);
        const body: RefusalList = {
          refusals: found.map(({ keyId, version, at, code, method, path, ip, requestId }) => ({
            keyId,
            version,
            at: iso(at),
            code,
            method,
            path,
            ip,
            requestId,
          })),
        };
        return { body };
      },
    },
    dependencies,
  );
}
