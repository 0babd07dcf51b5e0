import { REPLAY_DEADLINE_MS, ReplayStoreError, batchClaims } from "@altseason/auth";
import type { BatchedNonceStore, NonceOutcome, TaggedClaim } from "@altseason/auth";
import { watchEpoch } from "./nonce-epoch.ts";
import type { RedisConnection } from "./open-redis.ts";
import { runScript, script } from "./run-script.ts";

/** Settings of {@link createRedisNonceStore}. Times in milliseconds. */
export interface RedisNonceStoreOptions {
  readonly now?: () => number;
  /** How far a signer's clock may be ahead, and instances' clocks apart: after the server lost its memory, what was signed until so long after it is forgotten. */
  readonly skewMs?: number;
  /** A claim that takes longer is rejected. */
  readonly deadlineMs?: number;
}

const SKEW_MS = 10_000;
const MARGIN_MS = 60_000;
const MAX_BATCH = 200;
const MAX_IN_FLIGHT = 8;

/**
 * Sets each nonce that is not there, all of them only while the epoch is the one that is known: within a script nothing can
 * be flushed in between. The times are relative: with an absolute one that is past by the server's clock, `SET NX PXAT`
 * answers OK every time. Tags and lifetimes are one text: the client takes longer to write many values than the server to set.
 */
const CLAIM = script(`
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return false end
local outcomes = {}
for tag, life in string.gmatch(ARGV[3], '(%x+):(%d+)') do
  outcomes[#outcomes + 1] = redis.call('SET', ARGV[2] .. tag, '', 'PX', life, 'NX') and '1' or '0'
end
return table.concat(outcomes)`);

/**
 * Nonces in Redis: what arrives within a turn of the event loop goes as one script. A server that was restarted, flushed or
 * replaced has another epoch: what was signed before is `forgotten`. A server that is full says so, and throws nothing out.
 */
export function createRedisNonceStore(
  connection: RedisConnection,
  { now = Date.now, skewMs = SKEW_MS, deadlineMs = REPLAY_DEADLINE_MS }: RedisNonceStoreOptions = {},
): BatchedNonceStore {
  const { client, prefix } = connection;
  const epochs = watchEpoch(connection, now, skewMs);

  /** Null where the epoch has changed in between. */
  async function attempt(claims: readonly TaggedClaim[]): Promise<readonly NonceOutcome[] | null> {
    const { key, value, since } = await epochs.current();
    const at = now();
    const lives = claims.map(({ rememberUntil, createdAt }) =>
      createdAt < since ? 0 : Math.max(0, Math.ceil(rememberUntil - at + MARGIN_MS)),
    );
    let asked = "";
    let count = 0;
    for (const [index, { tag }] of claims.entries()) {
      const lifeMs = lives[index] ?? 0;
      if (lifeMs === 0) continue;
      asked += `${tag}:${lifeMs},`;
      count += 1;
    }
    const answer =
      count === 0 ? "" : await runScript(client, CLAIM, [key], [value, `${prefix}nonce:`, asked]);
    if (typeof answer !== "string" || answer.length !== count) return null;
    let place = 0;
    return lives.map((lifeMs): NonceOutcome => {
      if (lifeMs === 0) return "forgotten";
      place += 1;
      return answer[place - 1] === "1" ? "fresh" : "replayed";
    });
  }

  async function claim(claims: readonly TaggedClaim[]): Promise<readonly NonceOutcome[]> {
    try {
      const first = await attempt(claims);
      if (first !== null) return first;
      epochs.doubt();
      const second = await attempt(claims);
      if (second !== null) return second;
    } catch (cause) {
      if (isFull(cause)) return claims.map(() => "full");
      throw new ReplayStoreError("unreachable", "redis: expected an answer to a claim of nonces", { cause });
    }
    throw new ReplayStoreError("unreachable", "redis: expected one memory, but it keeps being lost");
  }

  return batchClaims(claim, { deadlineMs, maxBatch: MAX_BATCH, maxInFlight: MAX_IN_FLIGHT });
}

function isFull(cause: unknown): boolean {
  return cause instanceof Error && cause.message.startsWith("OOM");
}
