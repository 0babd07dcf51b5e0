import { sumCounts } from "../usage/sum-counts.ts";
import type { HourSum, KeyUser } from "../usage/sum-counts.ts";
import type { RefusedRequest, UsageStore } from "../usage/usage-store.ts";

/** Use of keys in memory, for a single process. */
export function createMemoryUsageStore(): UsageStore {
  let hours: readonly HourSum[] = [];
  let users: readonly KeyUser[] = [];
  let refusals: readonly RefusedRequest[] = [];
  return {
    async add(counts, refused) {
      const sums = sumCounts(counts);
      hours = sums.hours.reduce((all, sum) => addHour(all, sum), hours);
      users = sums.users.reduce((all, user) => addUser(all, user), users);
      refusals = [...refusals, ...refused];
    },
    hours: async (keyId, from, to) =>
      hours
        .filter((sum) => sum.keyId === keyId && sum.hour >= from && sum.hour <= to)
        .map(({ version, hour, accepted, refused }) => ({ version, hour, accepted, refused }))
        .toSorted((a, b) => a.hour - b.hour || a.version - b.version),
    users: async (keyId, since, limit) =>
      users
        .filter((user) => user.keyId === keyId && user.lastUsedAt >= since)
        .toSorted((a, b) => b.lastUsedAt - a.lastUsedAt)
        .slice(0, limit)
        .map(({ version, ip, userAgent, requests, lastUsedAt }) => ({
          version,
          ip,
          userAgent,
          requests,
          lastUsedAt,
        })),
    lastUses: async (keyIds) => {
      const last = new Map<string, number>();
      for (const { keyId, lastUsedAt } of users) {
        if (keyIds.includes(keyId)) last.set(keyId, Math.max(last.get(keyId) ?? 0, lastUsedAt));
      }
      return last;
    },
    refusals: async (clientId, keyId, limit) =>
      refusals
        .filter((one) => one.clientId === clientId && (keyId === null || one.keyId === keyId))
        .toReversed()
        .toSorted((a, b) => b.at - a.at)
        .slice(0, limit),
    async prune(before) {
      hours = hours.filter(({ hour }) => hour >= before);
      users = users.filter(({ lastUsedAt }) => lastUsedAt >= before);
      refusals = refusals.filter(({ at }) => at >= before);
    },
  };
}

function addHour(hours: readonly HourSum[], added: HourSum): readonly HourSum[] {
  const isSame = ({ keyId, version, hour }: HourSum): boolean =>
    keyId === added.keyId && version === added.version && hour === added.hour;
  const found = hours.find((hour) => isSame(hour));
  const sum =
    found === undefined
      ? added
      : { ...found, accepted: found.accepted + added.accepted, refused: found.refused + added.refused };
  return [...hours.filter((hour) => !isSame(hour)), sum];
}

function addUser(users: readonly KeyUser[], added: KeyUser): readonly KeyUser[] {
  const isSame = ({ keyId, version, ip, userAgent }: KeyUser): boolean =>
    keyId === added.keyId && version === added.version && ip === added.ip && userAgent === added.userAgent;
  const found = users.find((user) => isSame(user));
  const sum = {
    ...added,
    requests: added.requests + (found?.requests ?? 0),
    lastUsedAt: Math.max(added.lastUsedAt, found?.lastUsedAt ?? 0),
  };
  return [...users.filter((user) => !isSame(user)), sum];
}
