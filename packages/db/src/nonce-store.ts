import { REPLAY_DEADLINE_MS, batchClaims } from "@altseason/auth";
import type { BatchedNonceStore, NonceOutcome, TaggedClaim } from "@altseason/auth";
import type { Database } from "./open-database.ts";
import { queryInTime } from "./query-in-time.ts";

/** Settings of {@link createNonceStore}. Times in milliseconds. */
export interface NonceStoreOptions {
  readonly now?: () => number;
  /** Longest that a nonce may have to be remembered; a claim beyond is refused as `full`. */
  readonly longestMs?: number;
  /** How far a signer's clock may be ahead, and instances' clocks apart: after a crash, what was signed until so long after it is forgotten. */
  readonly skewMs?: number;
  /** A claim that takes longer is rejected. */
  readonly deadlineMs?: number;
}

interface ClaimRow {
  readonly since: string | number;
  /** Tags in braces; null: all of them. */
  readonly fresh: string | null;
  readonly is_swept: boolean;
}

const LONGEST_MS = 400_000;
const SKEW_MS = 10_000;
const SWEEP_DEADLINE_MS = 60_000;
/** A generation lasts so much longer than it must: a clock that jumps by less forgets nothing. */
const MARGIN_MS = 90_000;
/** Arrays go as one text each: drivers take longer to write and read them than the server to claim. */
const CLAIM = `select since, fresh::text, is_swept
  from claim_nonces($1::text::uuid[], $2::text::bigint[], $3, $4, $5)`;

/**
 * Nonces in Postgres or PGlite: what arrives within a turn of the event loop is one statement. The tables are unlogged; after
 * a crash that emptied them, what was signed before is `forgotten`.
 */
export function createNonceStore(
  database: Database,
  {
    now = Date.now,
    longestMs = LONGEST_MS,
    skewMs = SKEW_MS,
    deadlineMs = REPLAY_DEADLINE_MS,
  }: NonceStoreOptions = {},
): BatchedNonceStore {
  const keepMs = longestMs + MARGIN_MS;

  async function claim(claims: readonly TaggedClaim[]): Promise<readonly NonceOutcome[]> {
    const at = now();
    const possible = claims
      .filter(({ rememberUntil }) => rememberUntil > at && rememberUntil - at <= longestMs)
      .toSorted((a, b) => (a.tag < b.tag ? -1 : 1));
    const tags = possible.map(({ tag }) => tag).join(",");
    const created = possible.map(({ createdAt }) => Math.floor(createdAt)).join(",");
    const values = [`{${tags}}`, `{${created}}`, Math.floor(at), keepMs, skewMs];
    const [row] = await queryInTime<ClaimRow>(database, "claim_nonces", CLAIM, values, deadlineMs);
    if (row === undefined) throw new RangeError("claim_nonces: expected a row, got none");
    if (!row.is_swept) sweep();
    const since = Number(row.since);
    const fresh = row.fresh === null ? null : new Set(row.fresh.replaceAll(/[-{}]/g, "").split(","));
    return claims.map(({ tag, createdAt, rememberUntil }) => {
      if (rememberUntil - at > longestMs) return "full";
      if (rememberUntil <= at || Math.floor(createdAt) < since) return "forgotten";
      return fresh === null || fresh.has(tag) ? "fresh" : "replayed";
    });
  }

  let isSweeping = false;
  /** Where it fails, the next claim tries again, and the turn at the latest. */
  function sweep(): void {
    if (isSweeping) return;
    isSweeping = true;
    queryInTime(database, "sweep_nonces", "select sweep_nonces()", [], SWEEP_DEADLINE_MS)
      .catch(() => {})
      .finally(() => (isSweeping = false));
  }

  return batchClaims(claim, { deadlineMs });
}
