import { hash } from "node:crypto";
import type { NonceClaim, NonceOutcome, NonceStore } from "./nonce-store.ts";
import { createNonceTable } from "./nonce-table.ts";

/** Settings of {@link createMemoryNonceStore}. Times in milliseconds. */
export interface MemoryNonceStoreOptions {
  readonly now: () => number;
  /** 16 random bytes a process: tags are keyed, so that nobody can craft two that are alike. */
  readonly tagKey: Uint8Array;
  /** Longest that a nonce may have to be remembered; a claim beyond is refused as `full`. */
  readonly longestMs?: number;
  readonly maxPerScope?: number;
  readonly maxInAll?: number;
}

/** A nonce store for one process, which tells what it holds. */
export interface MemoryNonceStore extends NonceStore {
  size(): number;
}

/** Whose nonces they are. */
interface Scope {
  /** What stands before a nonce in the text that is hashed: the key of the process, and the scope with its length. */
  readonly prefix: string;
  count: number;
}

const LONGEST_MS = 400_000;
const MAX_PER_SCOPE = 1_000_000;
const MAX_IN_ALL = 10_000_000;

/**
 * Remembers nonces in memory, for a single process. Two generations of tables turn over: a nonce stays for at least
 * `longestMs`. A tag is 64 bits of a keyed hash: two nonces that share one are refused, never accepted. What was signed
 * before the store began is `forgotten`.
 */
export function createMemoryNonceStore({
  now,
  tagKey,
  longestMs = LONGEST_MS,
  maxPerScope = MAX_PER_SCOPE,
  maxInAll = MAX_IN_ALL,
}: MemoryNonceStoreOptions): MemoryNonceStore {
  const startedAt = now();
  const prefix = Buffer.from(tagKey).toString("base64");
  let current = createNonceTable();
  let previous = createNonceTable();
  let scopes = new Map<string, Scope>();
  let scopesBefore = new Map<string, Scope>();
  let turnsAt = startedAt + longestMs;

  /** Two turns at once where nobody came for long. */
  function turn(at: number): void {
    while (at >= turnsAt) {
      const isLate = at >= turnsAt + longestMs;
      previous = isLate ? createNonceTable() : current;
      scopesBefore = isLate ? new Map() : scopes;
      current = createNonceTable();
      scopes = new Map();
      turnsAt = isLate ? at + longestMs : turnsAt + longestMs;
    }
  }

  function addScope(scope: string): Scope {
    const added = { prefix: `${prefix}${scope.length}:${scope}`, count: 0 };
    scopes.set(scope, added);
    return added;
  }

  function claim({ scope, nonce, createdAt, rememberUntil }: NonceClaim): NonceOutcome {
    const at = now();
    if (at >= turnsAt) turn(at);
    const own = scopes.get(scope) ?? addScope(scope);
    const digest = hash("sha256", own.prefix + nonce, "binary");
    const high = uint32At(digest, 0);
    const low = uint32At(digest, 4);
    if (current.has(high, low) || (previous.size() > 0 && previous.has(high, low))) return "replayed";
    if (createdAt < startedAt) return "forgotten";
    if (rememberUntil - at > longestMs) return "full";
    if (own.count + (scopesBefore.get(scope)?.count ?? 0) >= maxPerScope) return "full";
    if (current.size() + previous.size() >= maxInAll) return "full";
    current.add(high, low);
    own.count += 1;
    return "fresh";
  }

  return {
    size: () => current.size() + previous.size(),
    claim: async (request) => claim(request),
  };
}

/** Of a digest as text, a character a byte: asked for in that form it takes Node a quarter of the time. */
function uint32At(digest: string, at: number): number {
  return (
    (digest.charCodeAt(at) |
      (digest.charCodeAt(at + 1) << 8) |
      (digest.charCodeAt(at + 2) << 16) |
      (digest.charCodeAt(at + 3) << 24)) >>>
    0
  );
}
