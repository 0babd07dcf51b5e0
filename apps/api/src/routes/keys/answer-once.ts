import { createHash } from "node:crypto";
import type { IdempotencyScope, StoredAnswer } from "@altseason/auth";
import { exchangeHeaders } from "../../middleware/exchange-headers.ts";
import type { Exchange } from "../../middleware/exchange.ts";
import { ApiProblem } from "../../problems/api-problem.ts";
import type { Access } from "../../access/access.ts";
import type { Admission } from "../../access/admit.ts";
import { readIdempotencyKey } from "../../access/idempotency-key.ts";
import { pathOf } from "../../access/raw-request.ts";
import { sendAnswer } from "./send-answer.ts";
import type { KeyAnswer } from "./send-answer.ts";

/** A request whose answer is kept. */
export interface OnceRequest {
  readonly access: Access;
  readonly exchange: Exchange;
  readonly caller: Admission;
}

const LOCK_MS = 30_000;
const JSON_TYPE = "application/json";

/**
 * Carries a request out once under its Idempotency-Key (draft-ietf-httpapi-idempotency-key-header): a repeat hears the first
 * answer again, but for secrets, which are told once. A refusal or a failure is not kept: the same request may be tried anew.
 * @throws {ApiProblem} `idempotency_key_missing`, `idempotency_in_flight`, `idempotency_key_reused`
 */
export async function answerOnce(
  { access, exchange, caller }: OnceRequest,
  carryOut: () => Promise<KeyAnswer | Response>,
): Promise<Response> {
  const { idempotency, now } = access;
  const { raw } = exchange;
  const { key } = caller.stored;
  const scope: IdempotencyScope = {
    clientId: key.clientId,
    keyId: key.id,
    method: raw.method,
    path: pathOf(raw.target),
    idempotencyKey: readIdempotencyKey(exchange.context.req.header("idempotency-key")),
  };
  const body = caller.body ?? new Uint8Array();
  const bodyHash = createHash("sha256").update(raw.target).update("\n").update(body).digest("hex");
  const begun = await idempotency.begin(scope, bodyHash, now(), LOCK_MS);
  if (begun.state === "in-flight")
    throw new ApiProblem("idempotency_in_flight", { headers: { "retry-after": "1" } });
  if (begun.state === "other-request") throw new ApiProblem("idempotency_key_reused");
  if (begun.state === "done") return repeat(exchange, begun.answer);
  const given = await carryOut().catch(async (error: unknown) => {
    await idempotency.release(scope);
    throw error;
  });
  if (given instanceof Response) throw new TypeError("answer: expected JSON to keep, got a stream");
  const kept = JSON.stringify(given.repeated ?? given.body);
  try {
    await idempotency.finish(
      scope,
      { status: given.status ?? 200, contentType: JSON_TYPE, body: kept },
      now(),
    );
  } catch (error) {
    // It is done: the caller hears so, and a repeat is held off for as long as the claim lasts.
    access.log.error(
      { err: error, requestId: exchange.requestId },
      "an answer could not be kept for repeats",
    );
  }
  return sendAnswer(exchange, given, false);
}

function repeat(exchange: Exchange, { status, contentType, body }: StoredAnswer): Response {
  return new Response(body, {
    status,
    headers: {
      ...exchangeHeaders(exchange),
      "content-type": contentType,
      "cache-control": "no-store",
      "idempotent-replayed": "true",
    },
  });
}
