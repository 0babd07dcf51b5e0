import { BEARER_SCOPES, parseAllowlist } from "@altseason/auth";
import type { KeyKind, Scope } from "@altseason/auth";
import type { Admission } from "../access/admit.ts";
import type { FieldError } from "../problems/api-problem.ts";
import { invalidFields } from "../problems/invalid-body.ts";

/** Members of a new or changed key that a schema alone can't judge. */
export interface RequestedSettings {
  readonly scopes?: readonly Scope[] | undefined;
  readonly allowlist?: readonly string[] | undefined;
  readonly expiresAt?: string | null | undefined;
}

/**
 * Holds what is asked for a key against its kind and against the caller, who can give away nothing that it hasn't.
 * @throws {ApiProblem} `invalid_parameter` naming each member; `scope_missing`
 */
export function checkRequested(
  { scopes = [], allowlist = [], expiresAt = null }: RequestedSettings,
  kind: KeyKind,
  caller: Admission,
  now: number,
): void {
  const errors: FieldError[] = [];
  const beyond = kind === "bearer" ? scopes.filter((scope) => !BEARER_SCOPES.includes(scope)) : [];
  if (beyond.length > 0) {
    errors.push({
      field: "/scopes",
      expected: `${BEARER_SCOPES.join(", ")} for a bearer key`,
      got: beyond.join(", "),
    });
  }
  for (const [index, entry] of allowlist.entries()) {
    if (isNetwork(entry)) continue;
    errors.push({
      field: `/allowlist/${index}`,
      expected: "an address or a CIDR network",
      got: "something else",
    });
  }
  if (expiresAt !== null && Date.parse(expiresAt) <= now)
    errors.push({ field: "/expiresAt", expected: "a moment to come", got: expiresAt });
  if (errors.length > 0) throw invalidFields(errors);
  caller.requireScopes(scopes);
}

function isNetwork(entry: string): boolean {
  try {
    parseAllowlist([entry]);
    return true;
  } catch {
    return false;
  }
}
