import { createKey, createVersionId } from "@altseason/auth";
import type { ApiKey } from "@altseason/auth";
import { createKeySchema, issuedKeySchema } from "@altseason/contract";
import type { CreateKey, IssuedKey } from "@altseason/contract";
import { originOf } from "../../keys/change-key.ts";
import { checkDelivery } from "../../keys/check-delivery.ts";
import { checkRequested } from "../../keys/check-requested.ts";
import { definedMembers } from "../../keys/defined-members.ts";
import { issueMaterial, shownAlready } from "../../keys/issue-material.ts";
import { repeatableKeyId } from "../../keys/repeatable-id.ts";
import { readIdempotencyKey } from "../../access/idempotency-key.ts";
import { isInSight } from "../../keys/require-key.ts";
import { issuedKeyExample } from "../../openapi/examples/key-example.ts";
import { ApiProblem } from "../../problems/api-problem.ts";
import { describeKey } from "../../views/key-view.ts";
import type { Route } from "../route.ts";
import { creating } from "./demands.ts";
import { NO_QUERY } from "./key-path.ts";
import { createKeyRoute } from "./key-route.ts";
import type { KeyRequest, KeyRouteDependencies } from "./key-route.ts";
import type { KeyAnswer } from "./send-answer.ts";

/** `POST /v1/keys` */
export function createCreateKeyRoute(dependencies: KeyRouteDependencies): Route {
  return createKeyRoute(
    {
      method: "POST",
      path: "/v1/keys",
      demands: creating("keys:write"),
      query: NO_QUERY,
      body: createKeySchema,
      operation: {
        operationId: "createKey",
        tag: "Keys",
        summary: "Make a key",
        description:
          "With its first version, active at once. A secret is told in this answer and never again. A live key takes `keys:admin`, and no key gets a scope that yours lacks.",
        okStatus: 201,
        okDescription: "The key, and what it is used with.",
        bodies: [{ contentType: "application/json", schema: issuedKeySchema, example: issuedKeyExample }],
        problems: [],
      },
      async answer(request) {
        const { access, caller, body } = request;
        const { publicKey, expiresAt, policy, ...settings } = body;
        const { client, key: own } = caller.stored;
        const now = access.now();
        if (!isInSight(own, body)) {
          throw new ApiProblem("environment_mismatch", {
            detail: `A key of ${own.environment} makes keys of ${own.environment} alone.`,
          });
        }
        checkRequested(body, body.kind, caller, now);
        await checkDelivery(body.delivery, body.kind);
        if (body.environment === "live") caller.requireScopes(["keys:admin"]);
        const id = repeatableKeyId(
          own.id,
          readIdempotencyKey(request.exchange.context.req.header("idempotency-key")),
        );
        const made = await access.keys.findKey(client.id, id);
        if (made !== null) return tellAgain(made, request);
        const origin = originOf(request);
        const { key } = createKey(
          {
            ...definedMembers(settings),
            policy: definedMembers(policy ?? {}),
            id,
            versionId: createVersionId(access.randomBytes),
            clientId: client.id,
            name: body.name,
            environment: body.environment,
            kind: body.kind,
            scopes: body.scopes,
            createdBy: origin.actor.id,
            expiresAt: expiresAt === undefined || expiresAt === null ? null : Date.parse(expiresAt),
          },
          now,
        );
        const [first] = key.versions;
        const wish = { client, key, number: 1, versionId: first?.id ?? "", publicKey };
        const { material, secret } = await issueMaterial(wish, access);
        await access.keys.addKey(key, material, origin);
        await access.announce(key.id);
        const described = await describeKey(key, access);
        const issuedKey: IssuedKey = { key: described, secret };
        return {
          status: 201,
          body: issuedKey,
          repeated: { key: described, secret: shownAlready(secret) },
          headers: { location: `/v1/keys/${key.id}` },
        };
      },
    },
    dependencies,
  );
}

/** A key that this request made before it was cut off: its secret, if it had one, was told to nobody. */
async function tellAgain(
  key: ApiKey,
  { access, body }: Pick<KeyRequest<unknown, CreateKey>, "access" | "body">,
): Promise<KeyAnswer> {
  const { kind, environment, name } = key;
  if (kind !== body.kind || environment !== body.environment || name !== body.name)
    throw new ApiProblem("idempotency_key_reused");
  const secret = {
    kind,
    keyid: key.versions[0]?.id ?? "",
    token: null,
    hmacSecret: null,
    isShownAlready: true,
  };
  return { status: 201, body: { key: await describeKey(key, access), secret } };
}
