import { createExpiringCount } from "./expiring-count.ts";
import type { ExpiringCount } from "./expiring-count.ts";
import type { NonceClaim, NonceOutcome, NonceStore } from "./nonce-store.ts";
import { createNonceTable } from "./nonce-table.ts";
import { SipHash } from "./sip-hash.ts";
import type { SipState } from "./sip-hash.ts";

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

/** A nonce store for one process, which answers at once and tells what it holds. */
export interface MemoryNonceStore extends NonceStore {
  claim(claim: NonceClaim): NonceOutcome;
  size(): number;
}

/** Whose nonces they are. */
interface Scope {
  /** The hash after the scope with its length, and how many characters that were. */
  readonly state: SipState;
  readonly absorbed: number;
  readonly live: ExpiringCount;
}

const LONGEST_MS = 400_000;
const MAX_PER_SCOPE = 1_000_000;
const MAX_IN_ALL = 10_000_000;
const SECOND = 1_000;
/** Steps by which what lives is counted: a nonce counts for at most a 30th of the longest life too long. */
const STEPS = 32;
const BLOCK = 8;
const BEYOND_LATIN1 = /[^ -\u00ff]/;

/**
 * Remembers nonces in memory, for a single process: each until the request that bears it is past being accepted, to the
 * second. A tag is 64 bits of a keyed hash: two nonces that share one are refused, never accepted. What was signed before
 * the store began, or could no longer be accepted by the latest time the clock has shown, is `forgotten`.
 * @throws {RangeError} when the key is not of 16 bytes
 */
export function createMemoryNonceStore({
  now,
  tagKey,
  longestMs = LONGEST_MS,
  maxPerScope = MAX_PER_SCOPE,
  maxInAll = MAX_IN_ALL,
}: MemoryNonceStoreOptions): MemoryNonceStore {
  const startedAt = now();
  const stepSeconds = Math.ceil(longestMs / SECOND / (STEPS - 2));
  const hash = new SipHash(tagKey);
  const table = createNonceTable();
  const live = createExpiringCount(STEPS);
  const scopes = new Map<string, Scope>();
  /** The latest time that the clock has shown, since the start as all times in here: small numbers cost no memory. */
  let latest = 0;
  /** The second of that, from 1 on: what lies within a second ends with it. */
  let second = 1;
  let step = 0;

  /** Goes on to the present second, and ends the steps that are over: all of them where nobody came for long. */
  function turn(): void {
    second = secondOf(latest);
    const next = stepOf(second);
    if (next === step) return;
    for (let over = Math.max(step, next - STEPS); over < next; over += 1) {
      live.end(over);
      for (const scope of scopes.values()) scope.live.end(over);
    }
    for (const [name, scope] of scopes) if (scope.live.total() === 0) scopes.delete(name);
    step = next;
  }

  const stepOf = (of: number): number => Math.floor(of / stepSeconds);

  function openScope(scope: string): Scope {
    const bytes = inLatin1(scope);
    const prefix = `${bytes.length}:${bytes}`;
    const blocks = prefix.padEnd(Math.ceil(prefix.length / BLOCK) * BLOCK, "\0");
    const state = hash.absorb(hash.start, blocks);
    return { state, absorbed: blocks.length, live: createExpiringCount(STEPS) };
  }

  function refusalOf(created: number, until: number, own: Scope): NonceOutcome | null {
    if (created < 0 || until < latest) return "forgotten";
    if (until - latest > longestMs) return "full";
    return own.live.total() >= maxPerScope || live.total() >= maxInAll ? "full" : null;
  }

  return {
    size: () => live.total(),
    claim({ scope, nonce, createdAt, rememberUntil }) {
      latest = Math.max(latest, now() - startedAt);
      if (latest >= second * SECOND) turn();
      const until = rememberUntil - startedAt;
      const known = scopes.get(scope);
      const own = known ?? openScope(scope);
      hash.finish(own.state, own.absorbed, inLatin1(nonce));
      const { high, low } = hash;
      const refusal = refusalOf(createdAt - startedAt, until, own);
      if (refusal !== null) return table.has(high, low, second) ? "replayed" : refusal;
      const last = secondOf(until);
      if (!table.add(high, low, last + 1, second)) return "replayed";
      own.live.add(stepOf(last));
      live.add(stepOf(last));
      if (known === undefined) scopes.set(scope, own);
      return "fresh";
    },
  };
}

function secondOf(at: number): number {
  return Math.floor(at / SECOND) + 1;
}

/** A text with a character a byte; one that goes beyond, or has control characters, as no nonce of a request, by its UTF-8. */
function inLatin1(text: string): string {
  return BEYOND_LATIN1.test(text) ? Buffer.from(text, "utf8").toString("latin1") : text;
}
