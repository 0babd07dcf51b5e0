import { EMPTY_END, appendAfter } from "../audit/append-after.ts";
import type { AuditEntry, AuditRecord } from "../audit/audit-entry.ts";
import type { AuditQuery, AuditStore } from "../audit/audit-store.ts";
import type { SignedHead } from "../audit/signed-head.ts";

/** An audit store in memory, which can append within a turn: for stores that write entries with their changes. */
export interface MemoryAuditStore extends AuditStore {
  appendNow(clientId: string, records: readonly AuditRecord[]): readonly AuditEntry[];
}

/** Audit chains in memory, for tests and for a look without a disk. */
export function createMemoryAuditStore(): MemoryAuditStore {
  const chains = new Map<string, AuditEntry[]>();
  const heads = new Map<string, SignedHead[]>();
  const chainOf = (clientId: string): readonly AuditEntry[] => chains.get(clientId) ?? [];

  function appendNow(clientId: string, records: readonly AuditRecord[]): readonly AuditEntry[] {
    const entries = appendAfter(clientId, records, chainOf(clientId).at(-1) ?? EMPTY_END);
    chains.set(clientId, [...chainOf(clientId), ...entries]);
    return entries;
  }

  const endOf = (clientId: string) => {
    const { sequence, hash } = chainOf(clientId).at(-1) ?? EMPTY_END;
    return { sequence, hash };
  };

  return {
    appendNow,
    async append(clientId, record) {
      const [entry] = appendNow(clientId, [record]);
      if (entry === undefined) throw new RangeError("entry: expected one, got none");
      return entry;
    },
    list: async (query) =>
      chainOf(query.clientId)
        .filter((entry) => isWanted(entry, query))
        .toReversed()
        .slice(0, query.limit),
    async *export(clientId) {
      yield* chainOf(clientId);
    },
    position: async (clientId) => endOf(clientId),
    listUnsigned: async (limit) =>
      [...chains.keys()]
        .map((clientId) => ({ clientId, position: endOf(clientId) }))
        .filter(({ clientId, position }) =>
          (heads.get(clientId) ?? []).every(({ sequence }) => sequence < position.sequence),
        )
        .slice(0, limit),
    async saveHead(head) {
      heads.set(head.clientId, [...(heads.get(head.clientId) ?? []), head]);
    },
    listHeads: async (clientId, limit) => (heads.get(clientId) ?? []).toReversed().slice(0, limit),
  };
}

function isWanted(entry: AuditEntry, { action, target, from, to, before }: AuditQuery): boolean {
  return (
    (action === undefined || entry.action === action) &&
    (target === undefined || entry.target === target) &&
    (from === undefined || entry.at >= from) &&
    (to === undefined || entry.at <= to) &&
    (before === undefined || entry.sequence < before)
  );
}
