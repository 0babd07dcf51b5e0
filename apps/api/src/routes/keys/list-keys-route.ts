import { keyListSchema } from "@altseason/contract";
import type { KeyList } from "@altseason/contract";
import { z } from "zod";
import { isInSight } from "../../keys/require-key.ts";
import { keyExample } from "../../openapi/examples/key-example.ts";
import { cursorParameter, limitParameter } from "../../parameters/page-parameters.ts";
import { describeKey } from "../../views/key-view.ts";
import { formatCursor } from "../../views/page.ts";
import type { Route } from "../route.ts";
import { reading } from "./demands.ts";
import { createKeyRoute } from "./key-route.ts";
import type { KeyRouteDependencies } from "./key-route.ts";

const MOST_KEYS = 100;
const KEYS_UNLESS_GIVEN = 20;
const example: KeyList = { keys: [keyExample], nextCursor: null };

/** `GET /v1/keys` */
export function createListKeysRoute(dependencies: KeyRouteDependencies): Route {
  return createKeyRoute(
    {
      method: "GET",
      path: "/v1/keys",
      demands: reading("keys:read"),
      query: z.strictObject({
        limit: limitParameter(MOST_KEYS, KEYS_UNLESS_GIVEN),
        cursor: cursorParameter((start) => start.startsWith("key_")),
      }),
      body: null,
      operation: {
        operationId: "listKeys",
        tag: "Keys",
        summary: "Your keys",
        description:
          "In order of their ids, with all their versions. Keys of `test` and `dev` see their own world alone, so a page may hold fewer than asked for.",
        okDescription: "A page of keys.",
        bodies: [{ contentType: "application/json", schema: keyListSchema, example }],
        problems: [],
      },
      async answer({ access, caller, query }) {
        const { key: own } = caller.stored;
        const page = await access.keys.listKeys(own.clientId, query.cursor ?? null, query.limit);
        const seen = page.keys.filter((key) => isInSight(own, key));
        const body: KeyList = {
          keys: await Promise.all(seen.map((key) => describeKey(key, access))),
          nextCursor: page.next === null ? null : formatCursor(page.next),
        };
        return { body };
      },
    },
    dependencies,
  );
}
