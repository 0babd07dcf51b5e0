import { SESSION_TOKEN_FIELD } from "@altseason/contract";
import { SERVER_NONCE_PREFIX, effectiveLimit, rawFieldLines } from "@altseason/auth";
import type { Authentication, IncomingRequest, Scope, SecurityEvent, StoredVersion } from "@altseason/auth";
import type { Exchange } from "../middleware/exchange.ts";
import { ApiProblem } from "../problems/api-problem.ts";
import type { FixedWindow } from "../rate-limit/fixed-window.ts";
import { formatKeyLimit } from "../rate-limit/rate-limit-fields.ts";
import type { Access } from "./access.ts";
import { formatAcceptSignature } from "./accept-signature.ts";
import { BY_CLOCK, callerProblem } from "./caller-problem.ts";
import { pathOf } from "./raw-request.ts";
import { readBody } from "./read-body.ts";
import { retiringHeaders } from "./retiring-headers.ts";
import type { RouteAccess } from "./route-access.ts";
import { namedVersion } from "./watch.ts";
import { sessionTokenOf, spendSessionToken } from "./session-credential.ts";

/** A caller that was let in, with the bytes that its signature covers. */
export interface Admission {
  readonly stored: StoredVersion;
  readonly by: "bearer" | "signature" | "session";
  /** As received and verified; null where none came. */
  readonly body: Uint8Array | null;
  /**
   * Holds the key to more scopes, once what is asked for is known.
   * @throws {ApiProblem} `scope_missing`, which the owner's log shows too
   */
  requireScopes(scopes: readonly Scope[]): void;
}

/** What {@link admit} needs beside the request. */
export interface AdmissionOptions {
  readonly access: Access;
  readonly publicOrigin: string;
  /** Failures by who shares a quota. */
  readonly failures: FixedWindow;
}

/**
 * Lets a caller in, in the order of the design: failures of the address, then all of authentication, then the key's limit.
 * @throws {ApiProblem} with as much as the caller may hear
 */
export async function admit(
  exchange: Exchange,
  route: RouteAccess,
  { access, publicOrigin, failures }: AdmissionOptions,
): Promise<Admission> {
  const { raw, caller: address, quotaHolder, requestId } = exchange;
  const { now, recorder } = access;
  const tried = failures.take(quotaHolder, 0);
  if (tried.remaining === 0) throw tooManyFailures(tried.resetSeconds);
  const body = await readBody(exchange.context);
  const request: IncomingRequest = {
    method: raw.method,
    targetUri: publicOrigin + raw.target,
    fields: rawFieldLines(raw.rawHeaders),
    body,
    address,
  };
  const seen = (stored: StoredVersion) => ({
    stored,
    at: now(),
    address,
    userAgent: request.fields.get("user-agent")?.[0] ?? "",
  });

  const versionId = namedVersion(request.fields);

  function watch(code: SecurityEvent["code"], stored: StoredVersion | null, isProven: boolean): void {
    const { clientId = null, id: keyId = null } = stored?.key ?? {};
    access.watch({ at: now(), code, isProven, address, versionId, clientId, keyId });
  }

  function refuse(code: string, stored: StoredVersion | null, isProven = true): void {
    if (stored === null) return;
    const refusal = { code, method: raw.method, path: pathOf(raw.target), requestId };
    recorder.refused(seen(stored), refusal, isProven);
  }

  const { outcome, by } = await identify(request, route, access);
  if (!outcome.authenticated) {
    refuse(outcome.code, outcome.stored, outcome.isProven);
    watch(outcome.code, outcome.stored, outcome.isProven);
    if (!outcome.isProven) failures.take(quotaHolder);
    if (by === "session" && !outcome.isProven) throw new ApiProblem("session_token_invalid");
    const isByClock = outcome.isProven && BY_CLOCK.has(outcome.code);
    const nonce = isByClock ? await offerNonce(outcome.stored, access) : null;
    throw callerProblem(outcome, { access: route, method: raw.method, now: now(), nonce });
  }
  if (by === "session") requireNoSession(route.scopes);
  const { stored, retiresAt } = outcome;
  if (retiresAt !== null) exchange.addHeaders(retiringHeaders(stored, retiresAt));
  if (request.fields.get("signature-input")?.[0]?.includes(SERVER_NONCE_PREFIX) === true) {
    const nonce = await offerNonce(stored, access);
    exchange.addHeaders({ "accept-signature": formatAcceptSignature(route, raw.method, nonce) });
  }
  await requireOwnSessionToken(request, stored, by, access).catch((error: unknown) => {
    refuse("session_token_invalid", stored);
    throw error;
  });
  const verdict = await access.limiter.take(stored.key.id, effectiveLimit(stored.key, now()));
  exchange.addHeaders(formatKeyLimit(verdict));
  if (!verdict.isAllowed) {
    refuse("rate_limited", stored);
    watch("rate_limited", stored, true);
    throw new ApiProblem("rate_limited", {
      detail: `The key's ${verdict.limit} requests a minute are used up.`,
      headers: { "retry-after": String(Math.max(1, Math.ceil(verdict.resetMs / 1000))) },
    });
  }
  recorder.accepted(seen(stored));
  watch("accepted", stored, true);
  if (outcome.isFirstUse) access.noteFirstUse(stored);
  return {
    stored,
    by,
    body,
    requireScopes(scopes) {
      if (by === "session") requireNoSession(scopes);
      const missing = scopes.filter((scope) => !stored.key.scopes.includes(scope));
      if (missing.length === 0) return;
      refuse("scope_missing", stored);
      throw new ApiProblem("scope_missing", { detail: `Expected the scopes ${missing.join(", ")}.` });
    },
  };
}

/** A nonce of ours for a key that takes them; a service that fails for it fails nothing else. */
async function offerNonce(
  stored: StoredVersion | null,
  { serverNonces, log }: Access,
): Promise<string | null> {
  if (stored?.key.nonceMode !== "server-nonce") return null;
  return serverNonces.issue(stored).catch((error: unknown) => {
    log.warn({ err: error, keyId: stored.key.id }, "no nonce could be offered");
    return null;
  });
}

/** What outranks a token: it takes the key itself. */
function requireNoSession(scopes: readonly Scope[]): void {
  if (!scopes.some((scope) => scope === "keys:admin" || scope === "trading")) return;
  throw new ApiProblem("signature_required", { detail: "A session token does not do for this; sign it." });
}

interface Identified {
  readonly outcome: Authentication;
  readonly by: Admission["by"];
}

async function identify(
  request: IncomingRequest,
  { scopes, mustBeSigned }: RouteAccess,
  access: Access,
): Promise<Identified> {
  const demands = { scopes, mustBeSigned, environments: access.environments };
  const token = sessionTokenOf(request.fields);
  if (token !== null) {
    return { outcome: await spendSessionToken(token, request, demands, access), by: "session" };
  }
  const outcome = await access.authenticate(request, demands);
  return { outcome, by: outcome.authenticated ? outcome.by : "signature" };
}

/** A signed request may bear a session token of its own key as well: it is then good for one use, and that was this one. */
async function requireOwnSessionToken(
  request: IncomingRequest,
  stored: StoredVersion,
  by: Admission["by"],
  access: Access,
): Promise<void> {
  const [token, ...more] = request.fields.get(SESSION_TOKEN_FIELD) ?? [];
  if (token === undefined) return;
  const demands = { scopes: [], mustBeSigned: false, environments: access.environments };
  const spent =
    by === "signature" && more.length === 0
      ? await spendSessionToken(token, request, demands, access, stored.key.id)
      : null;
  if (spent?.authenticated === true) return;
  throw new ApiProblem("session_token_invalid");
}

function tooManyFailures(resetSeconds: number): ApiProblem {
  return new ApiProblem("rate_limited", {
    detail: "Too many requests from this address were not accepted.",
    headers: { "retry-after": String(resetSeconds) },
  });
}
