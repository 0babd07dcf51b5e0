import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { batchClaims } from "./batch-claims.ts";
import type { TaggedClaim } from "./batch-claims.ts";
import type { NonceClaim, NonceOutcome } from "./nonce-store.ts";

const claimOf = (nonce: string): NonceClaim => ({ scope: "key_a", nonce, createdAt: 0, rememberUntil: 1 });

/** A store that remembers, and the sizes of the batches that it was asked. */
function remembering(answer?: (claim: TaggedClaim) => NonceOutcome) {
  const seen = new Set<string>();
  const sizes: number[] = [];
  const run = async (claims: readonly TaggedClaim[]): Promise<readonly NonceOutcome[]> => {
    sizes.push(claims.length);
    return claims.map((claim) => {
      const outcome = answer?.(claim) ?? (seen.has(claim.tag) ? "replayed" : "fresh");
      seen.add(claim.tag);
      return outcome;
    });
  };
  return { run, sizes };
}

test("what arrives within a turn goes together, alike ones as one", async () => {
  const { run, sizes } = remembering();
  const store = batchClaims(run);
  const outcomes = await Promise.all(["a", "b", "a", "c", "a"].map((nonce) => store.claim(claimOf(nonce))));
  expect(outcomes).toEqual(["fresh", "fresh", "replayed", "fresh", "replayed"]);
  expect(sizes).toEqual([3]);
});

test("no batch is larger than it may be", async () => {
  const { run, sizes } = remembering();
  const store = batchClaims(run, { maxBatch: 4, maxInFlight: 1 });
  await Promise.all(Array.from({ length: 10 }, (_, index) => store.claim(claimOf(`n${index}`))));
  expect(sizes).toEqual([4, 4, 2]);
});

test("alike ones whose first left no mark are asked by themselves", async () => {
  let asked = 0;
  const { run } = remembering(() => ((asked += 1) === 1 ? "full" : "fresh"));
  const store = batchClaims(run);
  const outcomes = await Promise.all(["a", "a"].map((nonce) => store.claim(claimOf(nonce))));
  expect(outcomes).toEqual(["full", "fresh"]);
});

test("what takes too long is rejected, and those after it are answered", async () => {
  let asked = 0;
  const { run } = remembering();
  const store = batchClaims((claims) => ((asked += 1) === 1 ? new Promise<never>(() => {}) : run(claims)), {
    deadlineMs: 30,
    maxInFlight: 1,
  });
  const startedAt = Date.now();
  await expect(store.claim(claimOf("a"))).rejects.toMatchObject({ code: "timeout" });
  expect(Date.now() - startedAt).toBeLessThan(500);
  expect(await store.claim(claimOf("b"))).toBe("fresh");
});

test("a claim that waits behind a slow batch is not kept longer either", async () => {
  const store = batchClaims(() => new Promise<never>(() => {}), { deadlineMs: 40, maxInFlight: 1 });
  const first = Promise.allSettled([store.claim(claimOf("a"))]);
  await pause(20);
  const startedAt = Date.now();
  await expect(store.claim(claimOf("b"))).rejects.toMatchObject({ code: "timeout" });
  expect(Date.now() - startedAt).toBeLessThan(500);
  expect(await first).toMatchObject([{ status: "rejected", reason: { code: "timeout" } }]);
});

test("a store that fails rejects every claim of the batch", async () => {
  const store = batchClaims(() => Promise.reject(new Error("gone")));
  const outcomes = await Promise.allSettled(["a", "a", "b"].map((nonce) => store.claim(claimOf(nonce))));
  expect(outcomes.map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
});

test("fewer answers than claims are no answer", async () => {
  const store = batchClaims(async () => []);
  await expect(store.claim(claimOf("a"))).rejects.toBeInstanceOf(RangeError);
});

test("beyond so many that wait, a claim is rejected at once", async () => {
  const { run } = remembering();
  const store = batchClaims(run, { maxWaiting: 2 });
  const claims = ["a", "b", "c"].map((nonce) => store.claim(claimOf(nonce)));
  await expect(claims[2]).rejects.toMatchObject({ code: "overloaded" });
  expect(await Promise.all(claims.slice(0, 2))).toEqual(["fresh", "fresh"]);
});
