import { KEY_LIMITS } from "./api-key.ts";
import type { ApiKey } from "./api-key.ts";
import type { KeyChanges } from "./key-command.ts";
import { refuseCommand } from "./key-refusal.ts";
import { liveVersions } from "./key-standing.ts";
import { transition } from "./key-transition.ts";
import type { KeyTransition } from "./key-transition.ts";
import { capAtExpiry } from "./settle-key.ts";

/** Changes what belongs to the key. An expiry that comes nearer takes every window with it. */
export function updateKey(key: ApiKey, changes: KeyChanges, now: number): KeyTransition {
  const updated: ApiKey = { ...key, ...changes };
  const { expiresAt, maxLiveVersions, policy } = updated;
  if (expiresAt !== null && expiresAt <= now) {
    return refuseCommand(
      "out_of_range",
      `expiresAt: expected after ${now}, got ${expiresAt}; to end a key now, revoke it`,
    );
  }
  const live = liveVersions(key, now).length;
  if (!(maxLiveVersions >= Math.max(1, live) && maxLiveVersions <= KEY_LIMITS.maxLiveVersions)) {
    return refuseCommand(
      "out_of_range",
      `maxLiveVersions: expected ${Math.max(1, live)} to ${KEY_LIMITS.maxLiveVersions}, got ${maxLiveVersions}`,
    );
  }
  const { minRotateAfterMs, maxRotateAfterMs } = KEY_LIMITS;
  if (!(policy.rotateAfterMs >= minRotateAfterMs && policy.rotateAfterMs <= maxRotateAfterMs)) {
    return refuseCommand(
      "out_of_range",
      `policy.rotateAfterMs: expected 1 to 730 days, got ${policy.rotateAfterMs}`,
    );
  }
  const versions = updated.versions.map((version) =>
    version.state === "retired" || version.retiresAt === null
      ? version
      : { ...version, retiresAt: capAtExpiry(updated, version.retiresAt) },
  );
  return transition({ ...updated, versions }, "key.updated", now, {
    changed: Object.keys(changes).toSorted(),
  });
}
