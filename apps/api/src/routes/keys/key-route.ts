import type { ProblemCode } from "@altseason/contract";
import { z } from "zod";
import type { Access } from "../../access/access.ts";
import type { Admission } from "../../access/admit.ts";
import { parseBody } from "../../access/parse-body.ts";
import { searchOf } from "../../access/raw-request.ts";
import type { RouteAccess } from "../../access/route-access.ts";
import type { Exchange } from "../../middleware/exchange.ts";
import type { Operation } from "../../openapi/operation.ts";
import { parseQuery } from "../../parameters/parse-query.ts";
import type { Route } from "../route.ts";
import { answerOnce } from "./answer-once.ts";
import { sendAnswer } from "./send-answer.ts";
import type { KeyAnswer } from "./send-answer.ts";

/** A request whose caller, query and body have been checked. */
export interface KeyRequest<Query, Body> {
  readonly access: Access;
  readonly exchange: Exchange;
  readonly caller: Admission;
  readonly query: Query;
  readonly body: Body;
  /** A part of the path by its name in the pattern; empty where there is none. */
  readonly part: (name: string) => string;
}

/** How routes of keys come by what they stand on. */
export interface KeyRouteDependencies {
  /** Resolves once the stores are open. */
  readonly access: () => Promise<Access>;
  readonly admit: (exchange: Exchange, route: RouteAccess) => Promise<Admission>;
}

/** Settings of {@link createKeyRoute}. */
export interface KeyRouteOptions<Query, Body> {
  readonly method: Route["method"];
  readonly path: string;
  readonly demands: RouteAccess;
  readonly query: z.ZodType<Query> & z.ZodObject;
  /** Null: the route takes none. */
  readonly body: z.ZodType<Body> | null;
  readonly operation: Omit<
    Operation,
    "query" | "isConditional" | "requestBody" | "requestHeaders" | "security"
  >;
  readonly answer: (request: KeyRequest<Query, Body>) => Promise<KeyAnswer | Response>;
}

const IDEMPOTENCY_HEADERS = z.object({
  "Idempotency-Key": z.string().meta({
    description:
      "New for each thing to make, the same over its retries. A quoted string; bare is taken as well.",
    example: '"9f1c2a04-7c55-4a6e-8f0d-2b7f6f1f3c11"',
  }),
});

/** A route of whoever holds a key. Its handler sees nothing but what was authenticated. */
export function createKeyRoute<Query, Body>(
  {
    method,
    path,
    demands,
    query: querySchema,
    body: bodySchema,
    operation,
    answer,
  }: KeyRouteOptions<Query, Body>,
  { access: accessOf, admit }: KeyRouteDependencies,
): Route {
  const isRead = method === "GET";

  async function carryOut(
    exchange: Exchange,
    access: Access,
    caller: Admission,
  ): Promise<KeyAnswer | Response> {
    const { query } = parseQuery(querySchema, searchOf(exchange.raw.target));
    const body = parseBody(bodySchema, caller.body, exchange);
    const part = (name: string): string => exchange.context.req.param(name) ?? "";
    return answer({ access, exchange, caller, query, body, part });
  }

  return {
    method,
    path,
    isLimited: false,
    operation: {
      ...operation,
      query: querySchema,
      isConditional: isRead,
      ...(demands.isIdempotent ? { requestHeaders: IDEMPOTENCY_HEADERS } : {}),
      problems: [...new Set([...operation.problems, ...problemsOf(demands, bodySchema !== null)])],
      security: demands.mustBeSigned ? "signature" : "key",
      ...(bodySchema === null ? {} : { requestBody: bodySchema }),
    },
    async answer(exchange) {
      const access = await accessOf();
      const caller = await admit(exchange, demands);
      if (demands.isIdempotent) {
        return answerOnce({ access, exchange, caller }, () => carryOut(exchange, access, caller));
      }
      const given = await carryOut(exchange, access, caller);
      return given instanceof Response ? given : sendAnswer(exchange, given, isRead);
    },
  };
}

/** Problems that follow from what a route asks of its caller. */
function problemsOf({ mustBeSigned, isIdempotent }: RouteAccess, hasBody: boolean): readonly ProblemCode[] {
  return [
    "invalid_parameter",
    "ambiguous_request",
    "rate_limited",
    "invalid_credentials",
    "key_retired",
    "key_revoked",
    "key_expired",
    "key_suspended",
    "signature_expired",
    "signature_too_old",
    "clock_skew",
    "nonce_replayed",
    "session_token_invalid",
    "scope_missing",
    "address_not_allowed",
    "environment_mismatch",
    "replay_store_unavailable",
    "content_digest_mismatch",
    ...(mustBeSigned ? (["signature_required"] as const) : []),
    ...(hasBody ? (["payload_too_large"] as const) : []),
    ...(isIdempotent
      ? (["idempotency_key_missing", "idempotency_in_flight", "idempotency_key_reused"] as const)
      : []),
  ];
}
