import type { ApiKey } from "./api-key.ts";
import { keyRefusal } from "./key-standing.ts";
import { refuseCommand } from "./key-refusal.ts";
import { transition } from "./key-transition.ts";
import type { KeyTransition } from "./key-transition.ts";

/**
 * Whether the owner of a key should hear that nobody uses it: it could be used, none of its versions was for as long as its
 * policy says, and the owner has not heard since the last use. Times in milliseconds since the epoch.
 */
export function isUnusedUntold(key: ApiKey, lastUsedAt: number | null, now: number): boolean {
  if (keyRefusal(key, now) !== null) return false;
  const since = Math.max(key.createdAt, lastUsedAt ?? 0);
  if (now - since < key.policy.unusedAfterMs) return false;
  return key.unusedToldAt === null || since > key.unusedToldAt;
}

/** Notes that the owner was told, so that it is told once. */
export function noteUnused(key: ApiKey, lastUsedAt: number | null, now: number): KeyTransition {
  if (!isUnusedUntold(key, lastUsedAt, now)) {
    return refuseCommand("told_already", "the key is in use, or its owner knows");
  }
  return transition({ ...key, unusedToldAt: now }, "key.unused", now, { lastUsedAt });
}
