import { KEY_LIMITS } from "./api-key.ts";
import type { ApiKey, KeyVersion, RevocationReason } from "./api-key.ts";
import { appendVersion, newestActive } from "./begin-rotation.ts";
import type { NewVersion } from "./key-command.ts";
import { refuseCommand } from "./key-refusal.ts";
import { isLive } from "./key-standing.ts";
import { transition } from "./key-transition.ts";
import type { KeyTransition } from "./key-transition.ts";
import { capAtExpiry, replaceVersion } from "./settle-key.ts";

/** Revokes one version for good. The last one that authenticates is left: revoke the key, or use the emergency. */
export function revokeVersion(
  key: ApiKey,
  number: number,
  reason: RevocationReason,
  now: number,
): KeyTransition {
  const version = key.versions.find((candidate) => candidate.number === number);
  if (version === undefined)
    return refuseCommand("version_unknown", `expected a version of ${key.id}, got ${number}`);
  if (version.state === "retired" || version.state === "revoked") {
    return refuseCommand("version_final", `version ${number} is ${version.state}`);
  }
  const revoked = settleSurvivor(replaceVersion(key, revokedNow(version, reason, now)), now);
  if (!revoked.versions.some(({ state }) => state === "active")) {
    return refuseCommand("last_live_version", `without version ${number} no version would stay`);
  }
  return transition(revoked, "key.version.revoked", now, { version: number, versionId: version.id, reason });
}

/** Revokes the key and every version for good. */
export function revokeKey(key: ApiKey, reason: RevocationReason, now: number): KeyTransition {
  const versions = key.versions.map((version) =>
    version.state === "retired" || version.state === "revoked" ? version : revokedNow(version, reason, now),
  );
  const revoked: ApiKey = { ...key, versions, rotation: null, revokedAt: now, revocationReason: reason };
  return transition(revoked, "key.revoked", now, { reason });
}

/**
 * A leak: a new version at once, and every older one revoked, or, with a grace, the newest of them kept on until that is
 * over.
 */
export function emergency(
  key: ApiKey,
  version: NewVersion,
  graceMs: number,
  reason: RevocationReason,
  now: number,
): KeyTransition {
  if (!(graceMs >= 0 && graceMs <= KEY_LIMITS.maxGraceMs)) {
    return refuseCommand("out_of_range", `graceMs: expected 0 to ${KEY_LIMITS.maxGraceMs}, got ${graceMs}`);
  }
  const kept = graceMs > 0 && key.maxLiveVersions > 1 ? newestActive(key) : undefined;
  const retiresAt = capAtExpiry(key, now + graceMs);
  const versions = key.versions.map((old): KeyVersion => {
    if (old.state === "retired" || old.state === "revoked") return old;
    return old === kept ? { ...old, state: "retiring", retiresAt } : revokedNow(old, reason, now);
  });
  const added = appendVersion({ ...key, versions, rotation: null }, version, now, now);
  const to = added.versions.at(-1)?.number ?? 0;
  return transition(added, "key.rotation.emergency", now, { to, versionId: version.id, graceMs, reason });
}

/** A rotation that lost one of its versions is over, and the one that is left is active again. */
function settleSurvivor(key: ApiKey, now: number): ApiKey {
  const { rotation } = key;
  if (rotation === null) return key;
  const from = key.versions.find(({ number }) => number === rotation.from);
  const to = key.versions.find(({ number }) => number === rotation.to);
  if (to?.state === "revoked" && from !== undefined && isLive(from, now)) {
    return { ...replaceVersion(key, { ...from, state: "active", retiresAt: null }), rotation: null };
  }
  return from?.state === "revoked" ? { ...key, rotation: null } : key;
}

function revokedNow(version: KeyVersion, reason: RevocationReason, now: number): KeyVersion {
  return { ...version, state: "revoked", revokedAt: now, revocationReason: reason };
}
