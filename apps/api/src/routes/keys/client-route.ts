import { apiClientSchema } from "@altseason/contract";
import type { ApiClient } from "@altseason/contract";
import { iso } from "../../views/key-view.ts";
import type { Route } from "../route.ts";
import { reading } from "./demands.ts";
import { NO_QUERY } from "./key-path.ts";
import { createKeyRoute } from "./key-route.ts";
import type { KeyRouteDependencies } from "./key-route.ts";

const example: ApiClient = {
  id: "client_4bN7cX1zQ9wE5rT3",
  name: "Example Capital",
  createdAt: "2026-01-01T00:00:00.000Z",
  key: {
    id: "key_6fQ2mZx81LwVdK0c",
    name: "rebalancer",
    environment: "live",
    kind: "ed25519",
    scopes: ["index:read", "keys:rotate-self"],
    version: 2,
  },
};

/** `GET /v1/client` */
export function createClientRoute(dependencies: KeyRouteDependencies): Route {
  return createKeyRoute(
    {
      method: "GET",
      path: "/v1/client",
      demands: reading(),
      query: NO_QUERY,
      body: null,
      operation: {
        operationId: "getClient",
        tag: "Keys",
        summary: "Who is asking",
        description: "The client, key and version of this request. Every key may ask this of itself.",
        okDescription: "The caller.",
        bodies: [{ contentType: "application/json", schema: apiClientSchema, example }],
        problems: [],
      },
      async answer({ caller }) {
        const { client, key, version } = caller.stored;
        const body: ApiClient = {
          id: client.id,
          name: client.name,
          createdAt: iso(client.createdAt),
          key: {
            id: key.id,
            name: key.name,
            environment: key.environment,
            kind: key.kind,
            scopes: [...key.scopes],
            version,
          },
        };
        return { body };
      },
    },
    dependencies,
  );
}
