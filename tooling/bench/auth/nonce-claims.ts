import { randomBytes } from "node:crypto";
import type { NonceClaim, NonceStore } from "@altseason/auth";

const SCOPES = 200;
const NONCE_BYTES = 16;
/** How long a nonce counts. */
export const LIFE_MS = 65_000;

/** So many claims of different nonces by two hundred keys, all made `at`. */
export function createClaims(count: number, at: number): readonly NonceClaim[] {
  return Array.from({ length: count }, (_, index) => createClaim(index, at));
}

/** Claims as they come, so many a second from `start` on; every `replayEvery`-th repeats the one before. */
export function createClaimStream(
  count: number,
  start: number,
  perSecond: number,
  replayEvery: number,
): readonly NonceClaim[] {
  const claims: NonceClaim[] = [];
  for (let index = 0; index < count; index += 1) {
    const before = claims.at(-1);
    const at = start + Math.floor((index * 1_000) / perSecond);
    const isReplay = before !== undefined && index % replayEvery === 0;
    claims.push(isReplay ? { ...before } : createClaim(index, at));
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

/** Claims one after another, each at its time; how many were fresh. */
export async function countFresh(
  createGuard: (now: () => number) => NonceStore,
  claims: readonly NonceClaim[],
): Promise<number> {
  let at = claims[0]?.createdAt ?? 0;
  const guard = createGuard(() => at);
  let fresh = 0;
  for (const claim of claims) {
    at = claim.createdAt;
    if ((await guard.claim(claim)) === "fresh") fresh += 1;
  }
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
