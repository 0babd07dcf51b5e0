import type { ApiKey, RotationReminder } from "./api-key.ts";
import type { KeyCommand } from "./key-command.ts";
import { keyRefusal } from "./key-standing.ts";
import { requireVersion, settleKey } from "./settle-key.ts";

/** What is known of a version's use. Times in milliseconds since the epoch. */
export interface VersionUsage {
  readonly lastUsedAt: number | null;
}

/** What is due on a key: commands to carry out in order, and notices to send. */
export interface RotationPlan {
  readonly commands: readonly KeyCommand[];
  readonly notices: readonly RotationNotice[];
}

/**
 * `due`: begin a rotation, by itself or by hand; `warning`: it will be; a reminder of an open one; `extended`;
 * `delivery-waiting`: a secret is to be fetched; `delivery-dropped`: nobody did, and the rotation was taken back.
 */
export type RotationNotice =
  | { readonly kind: "due"; readonly isAutomatic: boolean; readonly sinceMs: number }
  | { readonly kind: "warning"; readonly dueInMs: number }
  | { readonly kind: "reminder"; readonly reminder: RotationReminder; readonly leftMs: number }
  | { readonly kind: "extended"; readonly byMs: number }
  | { readonly kind: "delivery-waiting"; readonly version: number; readonly leftMs: number }
  | { readonly kind: "delivery-dropped"; readonly version: number };

/** Whether to extend is decided this long before the window's end, so that no request falls between. */
export const DECISION_LEAD_MS = 60_000;

/** A rotation whose secret nobody fetched is taken back this long before the old version would end. */
const UNFETCHED_LEAD_MS = 86_400_000;

const SHARES: readonly (readonly [RotationReminder, number])[] = [
  ["nearly-over", 0.95],
  ["four-fifths", 0.8],
  ["half", 0.5],
];

/**
 * What a scheduler that looks once in a while must do about a key. Pure and repeatable: carried out and asked again at the
 * same moment, nothing is left but standing warnings.
 */
export function planRotation(
  key: ApiKey,
  usageOf: (version: number) => VersionUsage,
  now: number,
): RotationPlan {
  if (keyRefusal(key, now) === "key_revoked" || keyRefusal(key, now) === "key_expired") {
    return { commands: [], notices: [] };
  }
  const settled = settleKey(key, now);
  const settling: readonly KeyCommand[] = settled.events.length > 0 ? [{ kind: "settle" }] : [];
  const rest =
    settled.key.rotation === null ? planSchedule(settled.key, now) : planOpen(settled.key, usageOf, now);
  return { commands: [...settling, ...rest.commands], notices: rest.notices };
}

function planSchedule(key: ApiKey, now: number): RotationPlan {
  const newest = key.versions.findLast(({ state }) => state === "active");
  if (newest === undefined) return { commands: [], notices: [] };
  const age = now - newest.activatesAt;
  const { rotateAfterMs, warnAfterMs } = key.policy;
  if (age >= rotateAfterMs) {
    const isAutomatic = canRotateItself(key, now);
    return { commands: [], notices: [{ kind: "due", isAutomatic, sinceMs: age - rotateAfterMs }] };
  }
  if (age < warnAfterMs) return { commands: [], notices: [] };
  return { commands: [], notices: [{ kind: "warning", dueInMs: rotateAfterMs - age }] };
}

/**
 * Whether a rotation of the key may begin without anybody: its policy says so, its secret is ours to make and has a way to
 * its holder, and enough of its life is left for somebody to fetch it.
 */
function canRotateItself(key: ApiKey, now: number): boolean {
  const { policy, delivery, kind, expiresAt } = key;
  const isOurs = kind === "bearer" || kind === "hmac-sha256";
  const isLasting = expiresAt === null || expiresAt - now > 2 * UNFETCHED_LEAD_MS;
  return policy.isAutomatic && delivery !== null && isOurs && isLasting && keyRefusal(key, now) === null;
}

function planOpen(key: ApiKey, usageOf: (version: number) => VersionUsage, now: number): RotationPlan {
  const { rotation } = key;
  const from = rotation === null ? undefined : requireVersion(key, rotation.from);
  if (rotation === null || from?.state !== "retiring" || from.retiresAt === null)
    return { commands: [], notices: [] };
  const { lastUsedAt } = usageOf(rotation.from);
  const leftMs = from.retiresAt - now;
  if (requireVersion(key, rotation.to).delivery === "waiting") return planUnfetched(rotation.to, leftMs);
  const isQuiet = lastUsedAt === null || now - lastUsedAt >= rotation.quietMs;
  if (rotation.finish === "when-quiet" && !rotation.isExtended && leftMs <= DECISION_LEAD_MS && !isQuiet) {
    const byMs = Math.max(rotation.overlapMs, rotation.quietMs, DECISION_LEAD_MS);
    return {
      commands: [{ kind: "extend-rotation", byMs, isAutomatic: true }],
      notices: [{ kind: "extended", byMs }],
    };
  }
  const reminder = dueReminder(key, isQuiet, now);
  if (reminder === null) return { commands: [], notices: [] };
  return { commands: [{ kind: "remind", reminder }], notices: [{ kind: "reminder", reminder, leftMs }] };
}

/** Old clients must not be cut off for a secret that nobody has. */
function planUnfetched(version: number, leftMs: number): RotationPlan {
  if (leftMs > UNFETCHED_LEAD_MS) {
    return { commands: [], notices: [{ kind: "delivery-waiting", version, leftMs }] };
  }
  return {
    commands: [{ kind: "roll-back", newVersion: "revoke" }],
    notices: [{ kind: "delivery-dropped", version }],
  };
}

/** At half, four fifths and 95 % of the window while the old version is in use; once when it has gone quiet. */
function dueReminder({ rotation, versions }: ApiKey, isQuiet: boolean, now: number): RotationReminder | null {
  if (rotation === null) return null;
  const sent = (reminder: RotationReminder): boolean => rotation.remindersSent.includes(reminder);
  const isNewInUse = rotation.firstUsedAt !== null;
  if (isQuiet) return isNewInUse && !sent("quiet") ? "quiet" : null;
  const end = versions.find(({ number }) => number === rotation.from)?.retiresAt ?? now;
  const start = rotation.firstUsedAt ?? rotation.startedAt;
  const share = end > start ? (now - start) / (end - start) : 1;
  const reached = SHARES.find(([, least]) => share >= least)?.[0];
  return reached === undefined || sent(reached) ? null : reached;
}
