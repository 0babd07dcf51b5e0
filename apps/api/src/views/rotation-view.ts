import { describeRotation, settleKey } from "@altseason/auth";
import type { ApiKey, RecentUsage, VersionUser } from "@altseason/auth";
import type { RotationStatusBody } from "@altseason/contract";
import type { Access } from "../access/access.ts";
import { iso, isoOrNull } from "./key-view.ts";

const HOUR_MS = 3_600_000;
const USERS = 1_000;
const SHOWN_USERS = 20;

/** Where a rotation stands, by what all instances have counted. */
export async function describeRotationStatus(
  key: ApiKey,
  { usage, recorder, now }: Pick<Access, "usage" | "recorder" | "now">,
): Promise<RotationStatusBody> {
  await recorder.flush();
  const at = now();
  const thisHour = at - (at % HOUR_MS);
  const [hours, users] = await Promise.all([
    usage.hours(key.id, thisHour - HOUR_MS, thisHour),
    usage.users(key.id, 0, USERS),
  ]);

  /** Counts are by whole hours: the last hour is this one and the part of the one before that it lacks. */
  function usageOf(version: number): RecentUsage {
    const share = 1 - (at - thisHour) / HOUR_MS;
    const requests = hours
      .filter((hour) => hour.version === version)
      .reduce((sum, { hour, accepted }) => sum + accepted * (hour === thisHour ? 1 : share), 0);
    return { lastUsedAt: lastUse(users, version), requestsLastHour: Math.round(requests) };
  }

  const status = describeRotation(key, usageOf, at);
  const { rotation } = settleKey(key, at).key;
  if (status === null || rotation === null) return { keyId: key.id, rotation: null };
  return {
    keyId: key.id,
    rotation: {
      phase: status.phase,
      from: status.from,
      to: status.to,
      startedAt: iso(status.startedAt),
      firstUsedAt: isoOrNull(rotation.firstUsedAt),
      endsAt: isoOrNull(status.endsAt),
      leftMs: status.leftMs,
      overlapMs: rotation.overlapMs,
      overlapStarts: rotation.overlapStarts,
      finish: rotation.finish,
      quietMs: rotation.quietMs,
      isExtended: rotation.isExtended,
      newShare: status.newShare,
      versions: [status.from, status.to].map((number) => {
        const { requestsLastHour, lastUsedAt } = usageOf(number);
        return { number, requestsLastHour, lastUsedAt: isoOrNull(lastUsedAt) };
      }),
      oldVersionUsers: users
        .filter(({ version }) => version === status.from)
        .toSorted((a, b) => b.requests - a.requests)
        .slice(0, SHOWN_USERS)
        .map((user) => describeUser(user)),
      isSafeToFinish: status.isSafeToFinish,
    },
  };
}

/** Who used a version, as the wire has it. */
export function describeUser(user: VersionUser): Omit<VersionUser, "lastUsedAt"> & { lastUsedAt: string } {
  return {
    version: user.version,
    ip: user.ip,
    userAgent: user.userAgent,
    requests: user.requests,
    lastUsedAt: iso(user.lastUsedAt),
  };
}

function lastUse(users: readonly VersionUser[], version: number): number | null {
  return users.find((user) => user.version === version)?.lastUsedAt ?? null;
}
