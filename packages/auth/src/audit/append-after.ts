import { EMPTY_CHAIN, chainEntry } from "./audit-entry.ts";
import type { AuditEntry, AuditRecord, ChainPosition } from "./audit-entry.ts";

/** Where a chain ends, and the time of its last entry in milliseconds since the epoch. */
export interface ChainEnd extends ChainPosition {
  readonly at: number;
}

/** The end of a chain without an entry. */
export const EMPTY_END: ChainEnd = { ...EMPTY_CHAIN, at: Number.MIN_SAFE_INTEGER };

/**
 * The entries that put records at the end of a chain: what every audit store writes. An entry is never dated before the one
 * that it follows, as instances' clocks differ by a little. `before` and `after` are as JSON carries them.
 * @throws {TypeError} when they are nothing that JSON can carry
 */
export function appendAfter(
  clientId: string,
  records: readonly AuditRecord[],
  end: ChainEnd,
): readonly AuditEntry[] {
  const entries: AuditEntry[] = [];
  let last = end;
  for (const record of records) {
    const at = Math.max(record.at, last.at);
    const entry = chainEntry(
      clientId,
      { ...record, at, before: asJson(record.before), after: asJson(record.after) },
      last,
    );
    entries.push(entry);
    last = { sequence: entry.sequence, hash: entry.hash, at };
  }
  return entries;
}

function asJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? null));
}
