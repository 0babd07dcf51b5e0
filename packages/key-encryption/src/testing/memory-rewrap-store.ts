import type { Client, WrappedKey } from "@altseason/auth";
import type { RewrapStore } from "../rewrap/rewrap-all.ts";

/** Clients in memory, as a store that was read just now would give them. */
export interface MemoryRewrapStore extends RewrapStore {
  readonly clients: ReadonlyMap<string, Client>;
}

/** A store of the clients given, which yields to others as often as one over a network would. */
export function createMemoryRewrapStore(given: readonly Client[]): MemoryRewrapStore {
  const clients = new Map(given.map((client) => [client.id, client]));
  return {
    clients,
    async listClientsToRewrap(kekVersion, limit) {
      await pause();
      return [...clients.values()].filter(({ dataKey }) => dataKey.kekVersion !== kekVersion).slice(0, limit);
    },
    async replaceDataKey(clientId, before, after) {
      await pause();
      const client = clients.get(clientId);
      if (client === undefined || !isSame(client.dataKey, before)) return false;
      clients.set(clientId, { ...client, dataKey: after });
      return true;
    },
  };
}

function isSame(left: WrappedKey, right: WrappedKey): boolean {
  return left.kekVersion === right.kekVersion && Buffer.from(left.wrapped).equals(right.wrapped);
}

function pause(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
