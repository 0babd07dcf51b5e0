import type { ApiKey } from "./api-key.ts";
import { newestActive } from "./begin-rotation.ts";

/**
 * From when on something may be due on a key, in milliseconds since the epoch: at once while a version is pending or
 * retiring or a rotation is open, else when its policy warns. Null: never again.
 */
export function keyDueFrom(key: ApiKey): number | null {
  if (key.revokedAt !== null) return null;
  const isMoving = key.versions.some(({ state }) => state === "pending" || state === "retiring");
  if (key.rotation !== null || isMoving) return key.createdAt;
  const newest = newestActive(key);
  return newest === undefined ? null : newest.activatesAt + key.policy.warnAfterMs;
}
