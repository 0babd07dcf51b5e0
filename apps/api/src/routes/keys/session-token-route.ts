import { createSessionTokenSchema, sessionTokenSchema } from "@altseason/contract";
import type { SessionTokenBody } from "@altseason/contract";
import { hashSessionToken } from "../../access/session-credential.ts";
import { findTargetAmbiguity } from "../../access/read-request-lines.ts";
import { ApiProblem } from "../../problems/api-problem.ts";
import { invalidFields } from "../../problems/invalid-body.ts";
import { iso } from "../../views/key-view.ts";
import type { Route } from "../route.ts";
import { creating } from "./demands.ts";
import { NO_QUERY } from "./key-path.ts";
import { createKeyRoute } from "./key-route.ts";
import type { KeyRouteDependencies } from "./key-route.ts";

const TOKEN_BYTES = 32;

const example: SessionTokenBody = {
  token: "q3JzT0b5yVxW1mKc8uR2dHfLs7nAeP9gXiZoB4wQv6E",
  method: "GET",
  path: "/v1/keys",
  expiresAt: "2026-03-01T12:01:00.000Z",
};

/** `POST /v1/session-tokens` */
export function createSessionTokenRoute(dependencies: KeyRouteDependencies): Route {
  return createKeyRoute(
    {
      method: "POST",
      path: "/v1/session-tokens",
      demands: creating(),
      query: NO_QUERY,
      body: createSessionTokenSchema,
      operation: {
        operationId: "createSessionToken",
        tag: "Keys",
        summary: "Make a token for one request",
        description:
          "Good once, for its method and path, for five minutes at most: for whoever must ask without holding the key. Sent as `Authorization: Session`, it stands for the key; beside a signature, as `Altseason-Session-Token`, it makes that request one of a kind.",
        okStatus: 201,
        okDescription: "The token, told once.",
        bodies: [{ contentType: "application/json", schema: sessionTokenSchema, example }],
        problems: [],
      },
      async answer({ access, caller, body }) {
        const { key } = caller.stored;
        if (key.scopes.every((scope) => scope === "keys:rotate-self")) {
          throw new ApiProblem("scope_missing", { detail: "This key rotates itself and does nothing else." });
        }
        if (caller.by === "session")
          throw new ApiProblem("signature_required", { detail: "A token makes no tokens." });
        const { method, path, expiresInSeconds } = body;
        const ambiguity = findTargetAmbiguity(path);
        if (ambiguity !== null)
          throw invalidFields([{ field: "/path", expected: "a plain path", got: ambiguity }]);
        const token = Buffer.from(access.randomBytes(TOKEN_BYTES)).toString("base64url");
        const expiresAt = access.now() + expiresInSeconds * 1000;
        await access.sessionTokens.issue({
          hash: hashSessionToken(token),
          clientId: key.clientId,
          keyId: key.id,
          method,
          path,
          expiresAt,
        });
        const told = { method, path, expiresAt: iso(expiresAt) };
        return { status: 201, body: { token, ...told }, repeated: { token: null, ...told } };
      },
    },
    dependencies,
  );
}
