import { auditKeysSchema } from "@altseason/contract";
import { serverKeyExample } from "../../openapi/examples/audit-example.ts";
import type { Route } from "../route.ts";
import { sendAnswer } from "./send-answer.ts";
import type { KeyRouteDependencies } from "./key-route.ts";

/** `GET /.well-known/altseason-audit-keys.json` */
export function createAuditKeysRoute({ access }: Pick<KeyRouteDependencies, "access">): Route {
  return {
    method: "GET",
    path: "/.well-known/altseason-audit-keys.json",
    isLimited: true,
    operation: {
      operationId: "getAuditKeys",
      tag: "Audit",
      summary: "The server's keys",
      description: "Public halves of the Ed25519 keys that sign ends of audit chains. Save them with a head.",
      okDescription: "Keys by id.",
      bodies: [
        {
          contentType: "application/json",
          schema: auditKeysSchema,
          example: { keys: [serverKeyExample] },
        },
      ],
      isConditional: true,
      problems: [],
    },
    async answer(exchange) {
      const { headSigner } = await access();
      const headers = { "cache-control": "public, max-age=300" };
      return sendAnswer(exchange, { body: { keys: [headSigner.key] }, headers }, true);
    },
  };
}
