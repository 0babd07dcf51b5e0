import { createHash } from "node:crypto";
import canonicalize from "canonicalize";

/** Who did something: a person, a version of a key, or the system itself (time, a detector). */
export interface AuditActor {
  readonly kind: "person" | "key" | "system";
  readonly id: string;
}

/** What an entry tells; never a secret. `at` in milliseconds since the epoch. */
export interface AuditRecord {
  readonly at: number;
  readonly actor: AuditActor;
  readonly action: string;
  /** What it was done to: `key_…`, `client_…`. */
  readonly target: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly ip: string | null;
  readonly requestId: string | null;
}

/** An entry in a client's chain, bound to all before it. */
export interface AuditEntry extends AuditRecord {
  readonly clientId: string;
  /** 1, 2, 3 … without a gap. */
  readonly sequence: number;
  /** `hash` of the entry before; 64 zeros for the first. */
  readonly previousHash: string;
  /** Lower-case hexadecimal SHA-256 of the canonical JSON (RFC 8785) of all the other members. */
  readonly hash: string;
}

/** Where a chain stands: its last entry. */
export interface ChainPosition {
  readonly sequence: number;
  readonly hash: string;
}

/** Before the first entry. */
export const EMPTY_CHAIN: ChainPosition = { sequence: 0, hash: "0".repeat(64) };

/** The next entry of a chain. */
export function chainEntry(clientId: string, record: AuditRecord, last: ChainPosition): AuditEntry {
  const body = { ...record, clientId, sequence: last.sequence + 1, previousHash: last.hash };
  return { ...body, hash: hashEntry(body) };
}

/**
 * Hash of an entry without its own `hash`.
 * @throws {TypeError} when `before` or `after` is nothing that JSON can carry
 */
export function hashEntry(body: Omit<AuditEntry, "hash">): string {
  const { at, actor, action, target, before, after, ip, requestId, clientId, sequence, previousHash } = body;
  const text = canonicalize({
    at,
    actor: { kind: actor.kind, id: actor.id },
    action,
    target,
    before,
    after,
    ip,
    requestId,
    clientId,
    sequence,
    previousHash,
  });
  if (text === undefined) throw new TypeError("entry: expected JSON values, got something else");
  return createHash("sha256").update(text).digest("hex");
}
