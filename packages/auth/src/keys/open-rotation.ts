import { KEY_LIMITS } from "./api-key.ts";
import type { ApiKey, KeyVersion, Rotation, RotationReminder } from "./api-key.ts";
import { retireOld } from "./begin-rotation.ts";
import { refuseCommand } from "./key-refusal.ts";
import type { KeyRefusal } from "./key-refusal.ts";
import { transition } from "./key-transition.ts";
import type { KeyTransition } from "./key-transition.ts";
import { capAtExpiry, replaceVersion, requireVersion } from "./settle-key.ts";

interface Opened {
  readonly rotation: Rotation;
  readonly from: KeyVersion;
  readonly to: KeyVersion;
}

/** The new version was used for the first time: an overlap that waited for that starts to run. */
export function noteFirstUse(key: ApiKey, version: number, now: number): KeyTransition {
  const opened = openRotation(key);
  if ("applied" in opened) return opened;
  const { rotation, from } = opened;
  if (rotation.to !== version || rotation.firstUsedAt !== null) {
    return refuseCommand("no_rotation_open", `expected a rotation that waits for version ${version}`);
  }
  const used: ApiKey = { ...key, rotation: { ...rotation, firstUsedAt: now } };
  const runs = rotation.overlapStarts === "first-use" && from.retiresAt !== null;
  const retiresAt = runs
    ? Math.min(from.retiresAt, capAtExpiry(key, now + rotation.overlapMs))
    : from.retiresAt;
  return transition(replaceVersion(used, { ...from, retiresAt }), "key.rotation.overlap-started", now, {
    version,
    retiresAt,
  });
}

/** Ends the overlap: the old version is retired now. */
export function finishRotation(key: ApiKey, now: number): KeyTransition {
  const opened = openRotation(key);
  if ("applied" in opened) return opened;
  const { from, to } = opened.rotation;
  if (opened.to.delivery === "waiting") {
    return refuseCommand("delivery_waiting", `the secret of version ${to} was not fetched yet`);
  }
  return transition(retireOld(key, now), "key.rotation.finished", now, { retired: from, active: to });
}

/** Makes the window longer, never past the key's expiry, and never to more than 30 days from now. */
export function extendRotation(key: ApiKey, byMs: number, isAutomatic: boolean, now: number): KeyTransition {
  const opened = openRotation(key);
  if ("applied" in opened) return opened;
  const { rotation, from } = opened;
  const before = from.retiresAt ?? now;
  const latest = now + KEY_LIMITS.maxOverlapMs;
  if (!(byMs > 0 && before + byMs <= latest)) {
    return refuseCommand(
      "out_of_range",
      `byMs: expected above 0 and the end within 30 days from now, got ${byMs}`,
    );
  }
  const retiresAt = capAtExpiry(key, before + byMs);
  const extended: ApiKey = { ...key, rotation: { ...rotation, isExtended: true } };
  return transition(replaceVersion(extended, { ...from, retiresAt }), "key.rotation.extended", now, {
    from: rotation.from,
    before,
    retiresAt,
    isAutomatic,
  });
}

/** While the window is open: the old version is the active one again, the new one retires or is revoked. */
export function rollBack(key: ApiKey, newVersion: "retire" | "revoke", now: number): KeyTransition {
  const opened = openRotation(key);
  if ("applied" in opened) return opened;
  const { from, to } = opened;
  const ended: KeyVersion =
    newVersion === "revoke" || to.state === "pending" || to.delivery === "waiting"
      ? { ...to, state: "revoked", revokedAt: now, revocationReason: "rolled-back" }
      : { ...to, state: "retiring", retiresAt: from.retiresAt };
  const restored = replaceVersion(key, { ...from, state: "active", retiresAt: null });
  return transition({ ...replaceVersion(restored, ended), rotation: null }, "key.rotation.rolled-back", now, {
    active: from.number,
    ended: to.number,
    as: ended.state,
  });
}

/** Notes that a reminder was sent, so that it is sent once. */
export function remind(key: ApiKey, reminder: RotationReminder, now: number): KeyTransition {
  const opened = openRotation(key);
  if ("applied" in opened) return opened;
  const { rotation } = opened;
  if (rotation.remindersSent.includes(reminder)) {
    return refuseCommand("no_rotation_open", `expected a rotation without the reminder ${reminder}`);
  }
  const remindersSent = [...rotation.remindersSent, reminder];
  return transition({ ...key, rotation: { ...rotation, remindersSent } }, "key.rotation.reminder", now, {
    reminder,
  });
}

function openRotation(key: ApiKey): Opened | KeyRefusal {
  const { rotation } = key;
  if (rotation === null) return refuseCommand("no_rotation_open", "expected an open rotation, got none");
  return { rotation, from: requireVersion(key, rotation.from), to: requireVersion(key, rotation.to) };
}
