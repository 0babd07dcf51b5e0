import { randomBytes } from "node:crypto";
import type { NonceClaim, NonceStore } from "@altseason/auth";

const SCOPES = 200;
const NONCE_BYTES = 16;
const LIFE_MS = 65_000;

/** So many claims of different nonces by two hundred keys; every `replayEvery`-th repeats the one before. Their times are `at`. */
export function createClaims(
  count: number,
  at: number,
  replayEvery: number = Number.POSITIVE_INFINITY,
): readonly NonceClaim[] {
  const claims: NonceClaim[] = [];
  for (let index = 0; index < count; index += 1) {
    const before = claims.at(-1);
    claims.push(before !== undefined && index % replayEvery === 0 ? { ...before } : createClaim(index, at));
  }
  return claims;
}

/** A claim of a new nonce. */
export function createClaim(index: number, at: number): NonceClaim {
  return {
    scope: `key_${String(index % SCOPES).padStart(SCOPE_DIGITS, "0")}`,
    nonce: randomBytes(NONCE_BYTES).toString("base64url"),
    createdAt: at,
    rememberUntil: at + LIFE_MS,
  };
}

const SCOPE_DIGITS = 16;

/** Claims one after another; how many were fresh. */
export async function countFresh(guard: NonceStore, claims: Iterable<NonceClaim>): Promise<number> {
  let fresh = 0;
  for (const claim of claims) if ((await guard.claim(claim)) === "fresh") fresh += 1;
  return fresh;
}

/**
 * Claims with so many under way at a time, as of a server with so many requests.
 * @throws {Error} when any is not fresh
 */
export async function claimAll(
  claims: readonly NonceClaim[],
  underWay: number,
  isFresh: (claim: NonceClaim) => Promise<boolean>,
): Promise<void> {
  let next = 0;
  const work = async (): Promise<void> => {
    for (let claim = claims[next++]; claim !== undefined; claim = claims[next++]) {
      if (!(await isFresh(claim))) throw new Error(`${claim.nonce}: expected to be fresh`);
    }
  };
  await Promise.all(Array.from({ length: underWay }, work));
}
