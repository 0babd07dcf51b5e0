import type { NonceClaim, NonceOutcome, NonceStore } from "./nonce-store.ts";
import { nonceTag } from "./nonce-tag.ts";
import { REPLAY_DEADLINE_MS, ReplayStoreError, inTime, tooLate } from "./replay-store-error.ts";

/** A claim with what the store remembers of it. */
export interface TaggedClaim extends NonceClaim {
  readonly tag: string;
}

/** Settings of {@link batchClaims}. */
export interface BatchOptions {
  /** A claim that takes longer is rejected; 250 ms by default. */
  readonly deadlineMs?: number;
  readonly maxBatch?: number;
  /** Batches under way at a time; what comes meanwhile makes the next one. */
  readonly maxInFlight?: number;
  /** Beyond so many that wait, a claim is rejected at once. */
  readonly maxWaiting?: number;
}

/** A nonce store that has to be waited for. */
export interface BatchedNonceStore extends NonceStore {
  claim(claim: NonceClaim): Promise<NonceOutcome>;
}

interface Waiting {
  readonly claim: TaggedClaim;
  readonly resolve: (outcome: NonceOutcome) => void;
  readonly reject: (cause: unknown) => void;
  isSettled: boolean;
  turn: Turn | null;
  /** Claims of the same tag in the same batch. */
  alike: Waiting[] | null;
}

/** Claims that arrived together have one deadline. */
interface Turn {
  readonly timer: NodeJS.Timeout;
  left: number;
}

/**
 * A nonce store that carries out together what arrives within a turn of the event loop. `run` answers a batch of claims of
 * distinct tags, in their order. Claims of one tag in one batch are decided here: the first may be fresh, the others are
 * replays of it.
 */
export function batchClaims(
  run: (claims: readonly TaggedClaim[]) => Promise<readonly NonceOutcome[]>,
  {
    deadlineMs = REPLAY_DEADLINE_MS,
    maxBatch = 500,
    maxInFlight = 2,
    maxWaiting = 50_000,
  }: BatchOptions = {},
): BatchedNonceStore {
  let arrived: Waiting[] = [];
  let waiting: Waiting[] = [];
  let inFlight = 0;

  function takeTurn(): void {
    const claims = arrived;
    arrived = [];
    waiting = waiting.length === 0 ? claims : [...waiting, ...claims];
    const late = (): void => {
      for (const one of claims) if (settles(one)) one.reject(tooLate(deadlineMs));
    };
    const turn: Turn = { timer: setTimeout(late, deadlineMs), left: claims.length };
    for (const one of claims) one.turn = turn;
    pump();
  }

  /** Whether a claim may be answered now: it is once, and those that arrived with it no longer wait for it. */
  function settles(one: Waiting): boolean {
    if (one.isSettled) return false;
    one.isSettled = true;
    if (one.turn !== null) {
      one.turn.left -= 1;
      if (one.turn.left === 0) clearTimeout(one.turn.timer);
    }
    return true;
  }

  function pump(): void {
    while (inFlight < maxInFlight && waiting.length > 0) {
      const batch = new Map<string, Waiting>();
      let taken = 0;
      for (const one of waiting) {
        if (batch.size >= maxBatch) break;
        taken += 1;
        if (one.isSettled) continue;
        const first = batch.get(one.claim.tag);
        if (first === undefined) batch.set(one.claim.tag, one);
        else (first.alike ??= []).push(one);
      }
      waiting = waiting.slice(taken);
      if (batch.size > 0) void carryOut([...batch.values()]);
    }
  }

  async function carryOut(batch: readonly Waiting[]): Promise<void> {
    inFlight += 1;
    try {
      const outcomes = await inTime(run(batch.map(({ claim }) => claim)), deadlineMs);
      if (outcomes.length !== batch.length) {
        throw new RangeError(`outcomes: expected one for each of ${batch.length}, got ${outcomes.length}`);
      }
      batch.forEach((first, index) => answer(first, outcomes[index] ?? "full"));
    } catch (cause) {
      for (const one of batch.flatMap((first) => [first, ...(first.alike ?? [])])) {
        if (settles(one)) one.reject(cause);
      }
    } finally {
      inFlight -= 1;
      pump();
    }
  }

  /** Where the first one left no mark, those alike are claims of their own. */
  function answer(first: Waiting, outcome: NonceOutcome): void {
    if (settles(first)) first.resolve(outcome);
    const others = first.alike ?? [];
    first.alike = null;
    if (outcome === "fresh" || outcome === "replayed") {
      for (const one of others) if (settles(one)) one.resolve("replayed");
    } else if (others.length > 0) waiting = [...others, ...waiting];
  }

  return {
    claim(claim) {
      if (waiting.length + arrived.length >= maxWaiting) {
        return Promise.reject(
          new ReplayStoreError("overloaded", `replay store: ${maxWaiting} claims wait for an answer already`),
        );
      }
      return new Promise((resolve, reject) => {
        if (arrived.length === 0) setImmediate(takeTurn);
        const tagged = { ...claim, tag: nonceTag(claim) };
        arrived.push({ claim: tagged, resolve, reject, isSettled: false, turn: null, alike: null });
      });
    },
  };
}
