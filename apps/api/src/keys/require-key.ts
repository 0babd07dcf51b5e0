import type { ApiKey, Scope } from "@altseason/auth";
import type { KeyRequest } from "../routes/keys/key-route.ts";
import { keyNotFound } from "./change-key.ts";

type Request = Pick<KeyRequest<unknown, unknown>, "access" | "caller" | "part">;

/**
 * The key that the path names. Keys of `live` see all of their client's; those of other worlds their own world alone.
 * @throws {ApiProblem} `not_found`
 */
export async function requireKey({ access, caller, part }: Request): Promise<ApiKey> {
  const { clientId } = caller.stored.key;
  const key = await access.keys.findKey(clientId, part("id"));
  if (key === null || !isInSight(caller.stored.key, key)) throw keyNotFound();
  return key;
}

/** Whether a key may see another of the same client. */
export function isInSight(own: ApiKey, other: Pick<ApiKey, "environment">): boolean {
  return own.environment === "live" || own.environment === other.environment;
}

/**
 * Holds the caller to a scope, unless it acts on nothing but itself and may.
 * @throws {ApiProblem} `scope_missing`
 */
export function requireScopeOrSelf({ caller, part }: Pick<Request, "caller" | "part">, scope: Scope): void {
  const { id, scopes } = caller.stored.key;
  if (part("id") === id && scopes.includes("keys:rotate-self")) return;
  caller.requireScopes([scope]);
}
