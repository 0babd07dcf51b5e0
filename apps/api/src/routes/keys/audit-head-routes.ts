import { headListSchema, newHeadSchema } from "@altseason/contract";
import type { HeadList, NewHead } from "@altseason/contract";
import { z } from "zod";
import { serverKeyExample, signedHeadExample } from "../../openapi/examples/audit-example.ts";
import { limitParameter } from "../../parameters/page-parameters.ts";
import type { Route } from "../route.ts";
import { changing, reading } from "./demands.ts";
import { NO_QUERY } from "./key-path.ts";
import { createKeyRoute } from "./key-route.ts";
import type { KeyRouteDependencies } from "./key-route.ts";

const MOST = 500;
const UNLESS_GIVEN = 50;

const listExample: HeadList = { heads: [signedHeadExample], keys: [serverKeyExample] };
const newExample: NewHead = { head: signedHeadExample, key: serverKeyExample };

/** `GET` and `POST /v1/audit/heads` */
export function createAuditHeadRoutes(dependencies: KeyRouteDependencies): readonly Route[] {
  const list = createKeyRoute(
    {
      method: "GET",
      path: "/v1/audit/heads",
      demands: reading("audit:read"),
      query: z.strictObject({ limit: limitParameter(MOST, UNLESS_GIVEN) }),
      body: null,
      operation: {
        operationId: "listAuditHeads",
        tag: "Audit",
        summary: "Signed ends of your chain",
        description:
          "Newest first, one a minute while the chain grows. Kept elsewhere, they show later what the chain was.",
        okDescription: "Heads, and the server's keys.",
        bodies: [{ contentType: "application/json", schema: headListSchema, example: listExample }],
        problems: [],
      },
      async answer({ access, caller, query }) {
        const heads = await access.audit.listHeads(caller.stored.key.clientId, query.limit);
        const body: HeadList = { heads: [...heads], keys: [access.headSigner.key] };
        return { body };
      },
    },
    dependencies,
  );
  const signNow = createKeyRoute(
    {
      method: "POST",
      path: "/v1/audit/heads",
      demands: changing("audit:read"),
      query: NO_QUERY,
      body: null,
      operation: {
        operationId: "signAuditHead",
        tag: "Audit",
        summary: "Sign the end of your chain now",
        description: "Asked twice at the same end it signs twice, which changes nothing.",
        okStatus: 201,
        okDescription: "The head, and the server's key that signed it.",
        bodies: [{ contentType: "application/json", schema: newHeadSchema, example: newExample }],
        problems: [],
      },
      async answer({ access, caller }) {
        const { clientId } = caller.stored.key;
        const head = access.headSigner.sign(clientId, await access.audit.position(clientId), access.now());
        await access.audit.saveHead(head);
        const body: NewHead = { head, key: access.headSigner.key };
        return { status: 201, body };
      },
    },
    dependencies,
  );
  return [list, signNow];
}
