import type { UsageCount, VersionUser } from "./usage-store.ts";

/** Longest user agent that is kept, in characters. */
export const LONGEST_USER_AGENT = 256;

/** An hour of a version of a key, summed up. */
export interface HourSum {
  readonly clientId: string;
  readonly keyId: string;
  readonly version: number;
  readonly hour: number;
  readonly accepted: number;
  readonly refused: number;
}

/** A user of a version of a key. */
export type KeyUser = VersionUser & { readonly keyId: string };

/**
 * Counts summed up by hour and by user, each in an order that is the same for every instance, so that no two wait for one
 * another.
 */
export function sumCounts(counts: readonly UsageCount[]): {
  readonly hours: readonly HourSum[];
  readonly users: readonly KeyUser[];
} {
  const hours = new Map<string, HourSum>();
  const users = new Map<string, KeyUser>();
  for (const {
    clientId,
    keyId,
    version,
    hour,
    accepted,
    refused,
    lastUsedAt,
    lastUsedIp,
    userAgent,
  } of counts) {
    const hourName = JSON.stringify([keyId, version, hour]);
    const sum = hours.get(hourName) ?? { clientId, keyId, version, hour, accepted: 0, refused: 0 };
    hours.set(hourName, { ...sum, accepted: sum.accepted + accepted, refused: sum.refused + refused });
    if (accepted === 0) continue;
    const agent = userAgent.slice(0, LONGEST_USER_AGENT);
    const userName = JSON.stringify([keyId, version, lastUsedIp, agent]);
    const user = users.get(userName);
    users.set(userName, {
      keyId,
      version,
      ip: lastUsedIp,
      userAgent: agent,
      requests: (user?.requests ?? 0) + accepted,
      lastUsedAt: Math.max(user?.lastUsedAt ?? 0, lastUsedAt),
    });
  }
  return { hours: inOrder(hours), users: inOrder(users) };
}

function inOrder<Value>(named: ReadonlyMap<string, Value>): readonly Value[] {
  return [...named].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value);
}
