import { bootstrapSchema, bootstrappedSchema } from "@altseason/contract";
import type { Bootstrapped } from "@altseason/contract";
import { parseBody } from "../../access/parse-body.ts";
import { searchOf } from "../../access/raw-request.ts";
import { readBody } from "../../access/read-body.ts";
import { makeFirstClient } from "../../bootstrap/make-first-client.ts";
import { keyExample } from "../../openapi/examples/key-example.ts";
import { parseQuery } from "../../parameters/parse-query.ts";
import { ApiProblem } from "../../problems/api-problem.ts";
import type { FixedWindow } from "../../rate-limit/fixed-window.ts";
import { describeKey, iso } from "../../views/key-view.ts";
import type { Route } from "../route.ts";
import { NO_QUERY } from "./key-path.ts";
import { sendAnswer } from "./send-answer.ts";
import type { KeyRouteDependencies } from "./key-route.ts";

const example: Bootstrapped = {
  client: { id: "client_4bN7cX1zQ9wE5rT3", name: "Example Capital", createdAt: "2026-01-01T00:00:00.000Z" },
  key: keyExample,
  keyid: "0Zx3k9QpL7mN2vB8",
};

/** `POST /v1/bootstrap` */
export function createBootstrapRoute({
  access: accessOf,
  failures,
}: Pick<KeyRouteDependencies, "access"> & { readonly failures: FixedWindow }): Route {
  return {
    method: "POST",
    path: "/v1/bootstrap",
    isLimited: true,
    operation: {
      operationId: "bootstrap",
      tag: "Operator",
      summary: "Make the first client and its owner's key",
      description:
        "Once, while there is no client: with the token that the API printed at start and keeps in its data directory. `altseason keys bootstrap` does it.",
      query: NO_QUERY,
      requestBody: bootstrapSchema,
      okStatus: 201,
      okDescription: "The client, and its owner's key with every scope.",
      bodies: [{ contentType: "application/json", schema: bootstrappedSchema, example }],
      isConditional: false,
      problems: [
        "invalid_parameter",
        "ambiguous_request",
        "payload_too_large",
        "invalid_credentials",
        "conflict",
      ],
    },
    async answer(exchange) {
      if (failures.take(exchange.quotaHolder, 0).remaining === 0) throw new ApiProblem("rate_limited");
      parseQuery(NO_QUERY, searchOf(exchange.raw.target));
      const { token, ...wish } = parseBody(bootstrapSchema, await readBody(exchange.context), exchange);
      const access = await accessOf();
      if (!access.bootstrap.isRight(token)) {
        failures.take(exchange.quotaHolder);
        throw new ApiProblem("invalid_credentials");
      }
      const origin = { ip: exchange.caller, requestId: exchange.requestId };
      const made = await makeFirstClient(wish, access, origin);
      access.bootstrap.shut();
      if (made === null) throw new ApiProblem("conflict", { detail: "There is a client already." });
      const { client, key } = made;
      const body: Bootstrapped = {
        client: { id: client.id, name: client.name, createdAt: iso(client.createdAt) },
        key: await describeKey(key, access),
        keyid: key.versions[0]?.id ?? "",
      };
      return sendAnswer(exchange, { status: 201, body }, false);
    },
  };
}
