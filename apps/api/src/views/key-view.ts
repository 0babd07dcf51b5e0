import { settleKey } from "@altseason/auth";
import type { ApiKey, KeyVersion, VersionUser } from "@altseason/auth";
import type { KeyBody, KeyVersionBody } from "@altseason/contract";
import type { Access } from "../access/access.ts";

const USERS = 1_000;

/** A key as its client sees it, with the last use of each version; what time has done is in it, noted or not. */
export async function describeKey(
  key: ApiKey,
  { usage, now }: Pick<Access, "usage" | "now">,
): Promise<KeyBody> {
  const users = await usage.users(key.id, 0, USERS);
  const settled = settleKey(key, now()).key;
  const { rotation } = settled;
  return {
    id: settled.id,
    name: settled.name,
    environment: settled.environment,
    kind: settled.kind,
    scopes: [...settled.scopes],
    allowlist: [...settled.allowlist],
    requestsPerMinute: settled.requestsPerMinute,
    nonceMode: settled.nonceMode,
    signatureWindowSeconds: settled.signatureWindowSeconds,
    maxLiveVersions: settled.maxLiveVersions,
    policy: settled.policy,
    createdAt: iso(settled.createdAt),
    expiresAt: isoOrNull(settled.expiresAt),
    revokedAt: isoOrNull(settled.revokedAt),
    revocationReason: settled.revocationReason,
    suspendedAt: isoOrNull(settled.suspendedAt),
    delivery: settled.delivery,
    onAlert: settled.onAlert,
    throttledUntil: isoOrNull(isPast(settled.throttledUntil, now()) ? null : settled.throttledUntil),
    versions: settled.versions.map((version) => describeVersion(version, users)),
    rotation:
      rotation === null ? null : { from: rotation.from, to: rotation.to, startedAt: iso(rotation.startedAt) },
  };
}

function describeVersion(version: KeyVersion, users: readonly VersionUser[]): KeyVersionBody {
  const last = users.find((user) => user.version === version.number);
  return {
    number: version.number,
    id: version.id,
    state: version.state,
    createdAt: iso(version.createdAt),
    createdBy: version.createdBy,
    activatesAt: iso(version.activatesAt),
    retiresAt: isoOrNull(version.retiresAt),
    revokedAt: isoOrNull(version.revokedAt),
    revocationReason: version.revocationReason,
    delivery: version.delivery,
    lastUsedAt: isoOrNull(last?.lastUsedAt ?? null),
    lastUsedIp: last?.ip ?? null,
  };
}

function isPast(time: number | null, now: number): boolean {
  return time !== null && time <= now;
}

/** A moment as the wire has it. */
export function iso(time: number): string {
  return new Date(time).toISOString();
}

/** A moment as the wire has it, or none. */
export function isoOrNull(time: number | null): string | null {
  return time === null ? null : iso(time);
}
