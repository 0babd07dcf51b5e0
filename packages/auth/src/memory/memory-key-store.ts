import type { ApiKey } from "../keys/api-key.ts";
import { keyDueFrom } from "../keys/key-due-from.ts";
import type { Client, KeyStore, SealedDelivery, VersionMaterial } from "../keys/key-store.ts";
import { planKeyAddition, planKeyWrite, recordOfClient } from "../keys/plan-key-write.ts";
import type { KeyWrite } from "../keys/plan-key-write.ts";
import type { WrappedKey } from "../envelope/key-encryption-service.ts";
import type { MemoryAuditStore } from "./memory-audit-store.ts";

/** Clients, keys and versions in memory, with their audit entries in the given store. */
export function createMemoryKeyStore(audit: MemoryAuditStore): KeyStore {
  const clients = new Map<string, Client>();
  const keys = new Map<string, ApiKey>();
  const versions = new Map<string, { readonly keyId: string; readonly material: VersionMaterial }>();
  const deliveries = new Map<string, SealedDelivery>();
  const inOrder = (): readonly ApiKey[] => [...keys.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const keyOf = (clientId: string, keyId: string): ApiKey | null => {
    const key = keys.get(keyId);
    return key?.clientId === clientId ? key : null;
  };

  function write({ key, added, delivered, records }: KeyWrite): void {
    if (added !== null && versions.has(added.versionId)) throw taken("version", added.versionId);
    audit.appendNow(key.clientId, records);
    keys.set(key.id, key);
    if (added !== null) versions.set(added.versionId, { keyId: key.id, material: added.material });
    if (added !== null && added.delivery !== null) deliveries.set(added.versionId, added.delivery);
    for (const versionId of delivered) deliveries.delete(versionId);
  }

  return {
    async addClient(client, origin) {
      if (clients.has(client.id)) throw taken("client", client.id);
      audit.appendNow(client.id, [recordOfClient(client, origin)]);
      clients.set(client.id, client);
    },
    findClient: async (clientId) => clients.get(clientId) ?? null,
    async replaceDataKey(clientId, before, after) {
      const client = clients.get(clientId);
      if (client === undefined || !isSame(client.dataKey, before)) return false;
      clients.set(clientId, { ...client, dataKey: after });
      return true;
    },
    listClientsToRewrap: async (kekVersion, limit) =>
      [...clients.values()].filter(({ dataKey }) => dataKey.kekVersion !== kekVersion).slice(0, limit),
    async addKey(key, material, origin) {
      if (keys.has(key.id)) throw taken("key", key.id);
      if (!clients.has(key.clientId)) throw new RangeError(`client: expected one, got ${key.clientId}`);
      write(planKeyAddition(key, material, origin));
    },
    findKey: async (clientId, keyId) => keyOf(clientId, keyId),
    async listKeys(clientId, after, limit) {
      const own = inOrder().filter((key) => key.clientId === clientId && key.id > (after ?? ""));
      const page = own.slice(0, limit);
      return { keys: page, next: own.length > limit ? (page.at(-1)?.id ?? null) : null };
    },
    async findVersion(versionId) {
      const found = versions.get(versionId);
      const key = found === undefined ? undefined : keys.get(found.keyId);
      const client = key === undefined ? undefined : clients.get(key.clientId);
      const version = key?.versions.find(({ id }) => id === versionId);
      if (found === undefined || key === undefined || client === undefined || version === undefined)
        return null;
      return { client, key, version: version.number, material: found.material };
    },
    async changeKey(clientId, keyId, origin, change) {
      const before = keyOf(clientId, keyId);
      if (before === null) return null;
      const changed = change(before);
      const planned = planKeyWrite(before, changed, origin);
      if (planned !== null) write(planned);
      return changed.transition;
    },
    findDelivery: async (versionId) => deliveries.get(versionId) ?? null,
    async dropExpiredDeliveries(now) {
      for (const versionId of deliveries.keys()) {
        const key = keys.get(versions.get(versionId)?.keyId ?? "");
        if (key !== undefined && !isUnexpired(key, now)) deliveries.delete(versionId);
      }
    },
    listLiveKeys: async (now, limit, after = null) =>
      inOrder()
        .filter((key) => key.revokedAt === null && isUnexpired(key, now) && key.id > (after ?? ""))
        .slice(0, limit),
    listKeysDue: async (now, limit, after = null) =>
      inOrder()
        .filter((key) => {
          const dueFrom = keyDueFrom(key);
          return dueFrom !== null && dueFrom <= now && isUnexpired(key, now) && key.id > (after ?? "");
        })
        .slice(0, limit),
  };
}

function isUnexpired({ expiresAt }: ApiKey, now: number): boolean {
  return expiresAt === null || expiresAt > now;
}

function isSame(a: WrappedKey, b: WrappedKey): boolean {
  return a.kekVersion === b.kekVersion && Buffer.from(a.wrapped).equals(b.wrapped);
}

function taken(what: string, id: string): RangeError {
  return new RangeError(`${what}: expected an id of its own, got ${id}, which is taken`);
}
