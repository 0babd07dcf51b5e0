import type { ApiKey } from "./api-key.ts";
import { requireVersion, settleKey } from "./settle-key.ts";
import type { VersionUsage } from "./plan-rotation.ts";

/** Where a rotation stands. Times in milliseconds since the epoch. */
export interface RotationStatus {
  /** `scheduled`: the new version is not live yet; `waiting`: not used yet; `overlap`: both in use; `quiet`: the old one is not. */
  readonly phase: "scheduled" | "waiting" | "overlap" | "quiet";
  readonly from: number;
  readonly to: number;
  readonly startedAt: number;
  readonly endsAt: number | null;
  readonly leftMs: number | null;
  /** Requests of the last hour by the new version over those by both, 0..1; null without any. */
  readonly newShare: number | null;
  /** Whether nothing that came lately would be refused if the rotation were finished now. */
  readonly isSafeToFinish: boolean;
}

/** Use of a version with the requests of the last hour. */
export interface RecentUsage extends VersionUsage {
  readonly requestsLastHour: number;
}

/**
 * Describes the open rotation of a key, or null. It is safe to finish once the new version was accepted and the old one is
 * quiet: a new version that was only ever refused has shown nothing.
 */
export function describeRotation(
  key: ApiKey,
  usageOf: (version: number) => RecentUsage,
  now: number,
): RotationStatus | null {
  const settled = settleKey(key, now).key;
  const { rotation } = settled;
  if (rotation === null) return null;
  const from = requireVersion(settled, rotation.from);
  const to = requireVersion(settled, rotation.to);
  const old = usageOf(rotation.from);
  const fresh = usageOf(rotation.to);
  const requests = old.requestsLastHour + fresh.requestsLastHour;
  const isQuiet = old.lastUsedAt === null || now - old.lastUsedAt >= rotation.quietMs;
  const isNewUsed = rotation.firstUsedAt !== null;
  const isScheduled = to.state === "pending";
  return {
    phase: isScheduled ? "scheduled" : !isNewUsed ? "waiting" : isQuiet ? "quiet" : "overlap",
    from: rotation.from,
    to: rotation.to,
    startedAt: rotation.startedAt,
    endsAt: from.retiresAt,
    leftMs: from.retiresAt === null ? null : Math.max(0, from.retiresAt - now),
    newShare: requests === 0 ? null : fresh.requestsLastHour / requests,
    isSafeToFinish: !isScheduled && isNewUsed && isQuiet,
  };
}
