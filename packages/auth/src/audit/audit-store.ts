import type { AuditEntry, AuditRecord, ChainPosition } from "./audit-entry.ts";
import type { SignedHead } from "./signed-head.ts";

/** Which entries; newest first. */
export interface AuditQuery {
  readonly clientId: string;
  readonly action?: string | undefined;
  readonly target?: string | undefined;
  /** Milliseconds since the epoch, both included. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  /** Entries below this sequence alone. */
  readonly before?: number | undefined;
  readonly limit: number;
}

/** Keeps audit chains; nothing in them is ever changed or taken out. */
export interface AuditStore {
  /** Appends to a client's chain; concurrent appends come one after another. */
  append(clientId: string, record: AuditRecord): Promise<AuditEntry>;
  list(query: AuditQuery): Promise<readonly AuditEntry[]>;
  /** A client's whole chain, first entry first, a batch at a time. */
  export(clientId: string): AsyncIterable<AuditEntry>;
  position(clientId: string): Promise<ChainPosition>;
  /** Clients whose chain has grown beyond its last signed head. */
  listUnsigned(
    limit: number,
  ): Promise<readonly { readonly clientId: string; readonly position: ChainPosition }[]>;
  saveHead(head: SignedHead): Promise<void>;
  listHeads(clientId: string, limit: number): Promise<readonly SignedHead[]>;
}
