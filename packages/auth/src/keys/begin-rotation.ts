import { KEY_LIMITS } from "./api-key.ts";
import type { ApiKey, KeyVersion } from "./api-key.ts";
import type { BeginRotation, NewVersion } from "./key-command.ts";
import { refuseCommand } from "./key-refusal.ts";
import type { KeyRefusal } from "./key-refusal.ts";
import { liveVersions } from "./key-standing.ts";
import type { KeyTransition } from "./key-transition.ts";
import { capAtExpiry, replaceVersion, requireVersion } from "./settle-key.ts";

/**
 * Makes version n + 1 and lets version n retire. The overlap runs from now, or from the first use of the new version, with
 * a cap. Both authenticate until it is over.
 */
export function beginRotation(key: ApiKey, command: BeginRotation, now: number): KeyTransition {
  const refusal = checkRange(command, now);
  if (refusal !== null) return refusal;
  const { version, overlapMs, overlapStarts, activatesAt, force } = command;
  if (key.rotation !== null && !force) {
    const { from, to } = key.rotation;
    return refuseCommand("rotation_open", `the rotation from version ${from} to ${to} is open`);
  }
  const cleared = key.rotation === null ? key : retireOld(key, now);
  if (liveVersions(cleared, now).length >= cleared.maxLiveVersions) {
    return refuseCommand(
      "too_many_live_versions",
      `expected fewer than ${cleared.maxLiveVersions} live versions`,
    );
  }
  const from = newestActive(cleared);
  if (from === undefined)
    return refuseCommand("version_unknown", "expected an active version to rotate from");
  const added = appendVersion(cleared, version, now, activatesAt);
  const to = added.versions.at(-1)?.number ?? 0;
  const capMs = overlapStarts === "now" ? overlapMs : KEY_LIMITS.firstUseCapMs;
  const retiresAt = capAtExpiry(key, activatesAt + capMs);
  const rotated: ApiKey = {
    ...replaceVersion(added, { ...from, state: activatesAt > now ? "active" : "retiring", retiresAt }),
    rotation: {
      from: from.number,
      to,
      startedAt: now,
      overlapMs,
      overlapStarts,
      firstUsedAt: null,
      finish: command.finish,
      quietMs: command.quietMs,
      isExtended: false,
      remindersSent: [],
    },
  };
  const detail = {
    from: from.number,
    to,
    versionId: version.id,
    overlapMs,
    overlapStarts,
    retiresAt,
    forced: force,
  };
  return {
    applied: true,
    key: rotated,
    events: [{ action: "key.rotation.begun", at: now, keyId: key.id, detail }],
  };
}

/** Adds the next version; numbers only grow. */
export function appendVersion(
  key: ApiKey,
  { id, createdBy, isWaiting = false }: NewVersion,
  now: number,
  activatesAt: number,
): ApiKey {
  const added: KeyVersion = {
    number: Math.max(0, ...key.versions.map(({ number }) => number)) + 1,
    id,
    state: activatesAt > now ? "pending" : "active",
    createdAt: now,
    createdBy,
    activatesAt,
    retiresAt: null,
    revokedAt: null,
    revocationReason: null,
    delivery: isWaiting ? "waiting" : null,
  };
  return { ...key, versions: [...key.versions, added] };
}

/** The active version of the highest number. */
export function newestActive({ versions }: ApiKey): KeyVersion | undefined {
  return versions.findLast(({ state }) => state === "active");
}

/** Ends an open rotation in favour of its new version, which goes live if it was pending. */
export function retireOld(key: ApiKey, now: number): ApiKey {
  const { rotation } = key;
  if (rotation === null) return key;
  const from = requireVersion(key, rotation.from);
  const to = requireVersion(key, rotation.to);
  const retired = replaceVersion(key, { ...from, state: "retired", retiresAt: now });
  const settled =
    to.state === "pending" ? replaceVersion(retired, { ...to, state: "active", activatesAt: now }) : retired;
  return { ...settled, rotation: null };
}

function checkRange({ overlapMs, quietMs, activatesAt }: BeginRotation, now: number): KeyRefusal | null {
  const { maxOverlapMs } = KEY_LIMITS;
  if (!(overlapMs >= 0 && overlapMs <= maxOverlapMs)) {
    return refuseCommand("out_of_range", `overlapMs: expected 0 to ${maxOverlapMs}, got ${overlapMs}`);
  }
  if (!(quietMs >= 0 && quietMs <= maxOverlapMs)) {
    return refuseCommand("out_of_range", `quietMs: expected 0 to ${maxOverlapMs}, got ${quietMs}`);
  }
  if (!(activatesAt >= now && activatesAt <= now + maxOverlapMs)) {
    return refuseCommand(
      "out_of_range",
      `activatesAt: expected within ${maxOverlapMs} ms from now, got ${activatesAt}`,
    );
  }
  return null;
}
