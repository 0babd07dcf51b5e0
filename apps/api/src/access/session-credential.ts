import { createHash } from "node:crypto";
import { parseAllowlist, versionStanding } from "@altseason/auth";
import type {
  Authentication,
  AuthenticationCode,
  FieldLines,
  IncomingRequest,
  RouteDemands,
  StoredVersion,
} from "@altseason/auth";
import type { Access } from "./access.ts";
import { pathOf } from "./raw-request.ts";

const ORIGIN = /^https?:\/\/[^/]+/;
const SESSION = /^session +([\w-]{43}) *$/i;

/** The token of `Authorization: Session …`; null where the request bears none, or anything else besides. */
export function sessionTokenOf(fields: FieldLines): string | null {
  const lines = fields.get("authorization");
  if (lines?.length !== 1 || fields.has("signature") || fields.has("signature-input")) return null;
  return SESSION.exec(lines[0] ?? "")?.[1] ?? null;
}

/** What a store keeps of a session token. */
export function hashSessionToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/**
 * Spends a session token on this request and no other. It stands for the signature that asked for it, but for the key's
 * state and lists, which are looked at anew. `keyId`: whose it has to be, where that is known.
 */
export async function spendSessionToken(
  token: string,
  { method, targetUri, address }: IncomingRequest,
  { scopes, environments }: RouteDemands,
  { sessionTokens, keys, now }: Pick<Access, "sessionTokens" | "keys" | "now">,
  keyId?: string,
): Promise<Authentication> {
  const path = pathOf(targetUri.replace(ORIGIN, ""));
  const spent = await sessionTokens.spend(hashSessionToken(token), method, path, now());
  if (!spent.spent) return refused("secret_wrong", "expected a session token that is not spent", null);
  const { clientId, keyId: owner } = spent.token;
  const key = await keys.findKey(clientId, owner);
  const version = key?.versions.findLast((one) => versionStanding(key, one, now()).authenticates);
  const stored = version === undefined ? null : await keys.findVersion(version.id);
  if (stored === null || (keyId !== undefined && owner !== keyId))
    return refused("secret_wrong", "expected a session token of this key", stored);
  if (!environments.includes(stored.key.environment))
    return refused("environment_mismatch", "expected a key of this environment", stored);
  if (stored.key.allowlist.length > 0 && !parseAllowlist(stored.key.allowlist).includes(address))
    return refused("address_not_allowed", `expected an address of the key's list, got ${address}`, stored);
  const missing = scopes.filter((scope) => !stored.key.scopes.includes(scope));
  if (missing.length > 0)
    return refused("scope_missing", `expected the scopes ${missing.join(", ")}`, stored);
  return { authenticated: true, by: "signature", stored, retiresAt: null, isFirstUse: false };
}

function refused(code: AuthenticationCode, detail: string, stored: StoredVersion | null): Authentication {
  return { authenticated: false, code, detail, stored, isProven: stored !== null && code !== "secret_wrong" };
}
