import type { ApiKey, KeyVersion } from "./api-key.ts";

/** Why a version does not authenticate. */
export type VersionRefusal =
  | "key_revoked"
  | "key_expired"
  | "key_suspended"
  | "version_pending"
  | "key_retired"
  | "version_revoked";

/** Whether a version authenticates at a moment, and whether it is on its way out. */
export type VersionStanding =
  | { readonly authenticates: true; readonly retiresAt: number | null }
  | { readonly authenticates: false; readonly reason: VersionRefusal };

/**
 * What a version is worth at a moment, by its state and by time, whether or not anybody has noted that a deadline passed.
 * At a deadline exactly it is refused.
 */
export function versionStanding(key: ApiKey, version: KeyVersion, now: number): VersionStanding {
  const reason = keyRefusal(key, now) ?? stateRefusal(version, now);
  if (reason !== null) return { authenticates: false, reason };
  return { authenticates: true, retiresAt: version.state === "retiring" ? version.retiresAt : null };
}

/** Whether a version counts against the key's limit: it authenticates or will. */
export function isLive(version: KeyVersion, now: number): boolean {
  return version.state === "pending" || stateRefusal(version, now) === null;
}

/** The versions that authenticate or will. */
export function liveVersions({ versions }: ApiKey, now: number): readonly KeyVersion[] {
  return versions.filter((version) => isLive(version, now));
}

/** Whether a key has ended for good. */
export function keyRefusal(key: ApiKey, now: number): "key_revoked" | "key_expired" | "key_suspended" | null {
  if (key.revokedAt !== null) return "key_revoked";
  if (key.expiresAt !== null && now >= key.expiresAt) return "key_expired";
  return key.suspendedAt === null ? null : "key_suspended";
}

function stateRefusal(version: KeyVersion, now: number): VersionRefusal | null {
  switch (version.state) {
    case "active":
      return null;
    case "pending":
      return now >= version.activatesAt ? null : "version_pending";
    case "retiring":
      return version.retiresAt !== null && now < version.retiresAt ? null : "key_retired";
    case "retired":
      return "key_retired";
    default:
      return "version_revoked";
  }
}
