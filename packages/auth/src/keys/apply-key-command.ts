import type { ApiKey } from "./api-key.ts";
import { beginRotation } from "./begin-rotation.ts";
import type { KeyCommand, NewVersion } from "./key-command.ts";
import { refuseCommand } from "./key-refusal.ts";
import { keyRefusal } from "./key-standing.ts";
import type { KeyTransition } from "./key-transition.ts";
import { extendRotation, finishRotation, noteFirstUse, remind, rollBack } from "./open-rotation.ts";
import { deliver } from "./deliver.ts";
import { dropEndedDeliveries } from "./drop-ended-deliveries.ts";
import { noteUnused } from "./note-unused.ts";
import { resume, suspend, throttle } from "./hold-key.ts";
import { emergency, revokeKey, revokeVersion } from "./revoke.ts";
import { settleKey } from "./settle-key.ts";
import { updateKey } from "./update-key.ts";

/**
 * The one way in which a key changes: total over every state and command, pure over `(key, command, now)`. What time has
 * done by then is noted first, with events of its own; a refusal changes nothing. `now` in milliseconds since the epoch.
 */
export function applyKeyCommand(key: ApiKey, command: KeyCommand, now: number): KeyTransition {
  const ended = keyRefusal(key, now);
  if (ended === "key_revoked") return refuseCommand(ended, "the key is revoked, for good");
  if (ended === "key_expired" && command.kind !== "revoke-key") {
    return refuseCommand(ended, "the key has expired; make a new one");
  }
  const taken = newVersionOf(command);
  if (taken !== null && key.versions.some(({ id }) => id === taken.id)) {
    return refuseCommand("version_id_taken", "expected an id that no version has");
  }
  const settled = settleKey(key, now);
  if (command.kind === "settle") return { applied: true, ...settled };
  const result = carryOut(settled.key, command, now);
  if (!result.applied) return result;
  return {
    applied: true,
    key: dropEndedDeliveries(result.key),
    events: [...settled.events, ...result.events],
  };
}

function carryOut(key: ApiKey, command: Exclude<KeyCommand, { kind: "settle" }>, now: number): KeyTransition {
  switch (command.kind) {
    case "begin-rotation":
      return beginRotation(key, command, now);
    case "note-first-use":
      return noteFirstUse(key, command.version, now);
    case "finish-rotation":
      return finishRotation(key, now);
    case "extend-rotation":
      return extendRotation(key, command.byMs, command.isAutomatic, now);
    case "roll-back":
      return rollBack(key, command.newVersion, now);
    case "emergency":
      return emergency(key, command.version, command.graceMs, command.reason, now);
    case "revoke-version":
      return revokeVersion(key, command.version, command.reason, now);
    case "revoke-key":
      return revokeKey(key, command.reason, now);
    case "update":
      return updateKey(key, command.changes, now);
    case "remind":
      return remind(key, command.reminder, now);
    case "suspend":
      return suspend(key, command.why, now);
    case "throttle":
      return throttle(key, command.why, command.forMs, now);
    case "deliver":
      return deliver(key, command.version, now);
    case "note-unused":
      return noteUnused(key, command.lastUsedAt, now);
    default:
      return resume(key, now);
  }
}

function newVersionOf(command: KeyCommand): NewVersion | null {
  return command.kind === "begin-rotation" || command.kind === "emergency" ? command.version : null;
}
