import { DEFAULT_ROTATION_POLICY } from "./api-key.ts";
import type { ApiKey, KeyEnvironment, KeyKind, RotationPolicy, Scope } from "./api-key.ts";
import { appendVersion } from "./begin-rotation.ts";
import type { SettledKey } from "./settle-key.ts";

/** What a new key is made of. Times in milliseconds since the epoch. */
export interface NewKey {
  readonly id: string;
  readonly versionId: string;
  readonly clientId: string;
  readonly name: string;
  readonly environment: KeyEnvironment;
  readonly kind: KeyKind;
  readonly scopes: readonly Scope[];
  readonly createdBy: string;
  readonly allowlist?: readonly string[];
  readonly requestsPerMinute?: number;
  readonly nonceMode?: ApiKey["nonceMode"];
  readonly delivery?: ApiKey["delivery"];
  readonly onAlert?: ApiKey["onAlert"];
  readonly signatureWindowSeconds?: number;
  readonly maxLiveVersions?: number;
  readonly policy?: Partial<RotationPolicy>;
  readonly expiresAt?: number | null;
}

/** What a bearer key may do at the most: it can be read off the wire, so it changes nothing. */
export const BEARER_SCOPES: readonly Scope[] = ["index:read", "keys:read", "audit:read"];

const REQUESTS_PER_MINUTE = 3_000;
const WINDOW_SECONDS = 60;

/**
 * A key with its first version, active at once.
 * @throws {RangeError} when a bearer key would get a scope that changes something, or the expiry is not ahead
 */
export function createKey(wanted: NewKey, now: number): SettledKey {
  const { id, versionId, clientId, name, environment, kind, scopes, createdBy, expiresAt = null } = wanted;
  const beyond = kind === "bearer" ? scopes.filter((scope) => !BEARER_SCOPES.includes(scope)) : [];
  if (beyond.length > 0) {
    throw new RangeError(
      `scopes: expected ${BEARER_SCOPES.join(", ")} for a bearer key, got ${beyond.join(", ")}`,
    );
  }
  if (expiresAt !== null && !(expiresAt > now)) {
    throw new RangeError(`expiresAt: expected after ${now}, got ${expiresAt}`);
  }
  const empty: ApiKey = {
    id,
    clientId,
    name,
    environment,
    kind,
    scopes: [...new Set(scopes)],
    allowlist: wanted.allowlist ?? [],
    requestsPerMinute: wanted.requestsPerMinute ?? REQUESTS_PER_MINUTE,
    nonceMode: wanted.nonceMode ?? "nonce",
    signatureWindowSeconds: wanted.signatureWindowSeconds ?? WINDOW_SECONDS,
    maxLiveVersions: wanted.maxLiveVersions ?? 2,
    policy: { ...DEFAULT_ROTATION_POLICY, ...wanted.policy },
    createdAt: now,
    expiresAt,
    revokedAt: null,
    revocationReason: null,
    suspendedAt: null,
    delivery: wanted.delivery ?? null,
    onAlert: wanted.onAlert ?? "none",
    throttledUntil: null,
    unusedToldAt: null,
    versions: [],
    rotation: null,
  };
  return {
    key: appendVersion(empty, { id: versionId, createdBy }, now, now),
    events: [
      { action: "key.created", at: now, keyId: id, detail: { name, environment, kind, scopes, versionId } },
    ],
  };
}
