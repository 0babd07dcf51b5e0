import type { RouteAccess } from "../../access/route-access.ts";
import type { Scope } from "@altseason/auth";

/** A read by whoever has these scopes, by token or signature. */
export function reading(...scopes: readonly Scope[]): RouteAccess {
  return { scopes, mustBeSigned: false, isIdempotent: false };
}

/** A change, which is signed. */
export function changing(...scopes: readonly Scope[]): RouteAccess {
  return { scopes, mustBeSigned: true, isIdempotent: false };
}

/** A change that makes something, once under its Idempotency-Key. */
export function creating(...scopes: readonly Scope[]): RouteAccess {
  return { scopes, mustBeSigned: true, isIdempotent: true };
}
