import { randomUUID } from "node:crypto";
import type { RedisConnection } from "./open-redis.ts";
import { requireNoEviction } from "./require-no-eviction.ts";
import { runScript, script } from "./run-script.ts";

/** An unbroken memory of a server: its run id, since when it remembers, and a random mark. */
interface NonceEpoch {
  /** Key that the epoch stands under. */
  readonly key: string;
  /** What stands there as long as nothing was forgotten. */
  readonly value: string;
  /** Signatures created before are forgotten; milliseconds since the epoch. */
  readonly since: number;
}

/** Follows a server's memory: after a restart, a fail-over or a flush there is another epoch. */
export interface EpochWatch {
  /** The epoch, looked up after every new connection and every few seconds. */
  current(): Promise<NonceEpoch>;
  /** Says that the epoch is no longer the one that was given. */
  doubt(): void;
}

const LOOK_AGAIN_MS = 5_000;
const LOOK = script(`
local run = string.match(redis.call('INFO', 'server'), 'run_id:(%w+)')
local epoch = redis.call('GET', KEYS[1])
if not epoch or string.sub(epoch, 1, #run) ~= run then
  epoch = run .. ':' .. ARGV[1] .. ':' .. ARGV[2]
  redis.call('SET', KEYS[1], epoch)
end
return { epoch, redis.call('INFO', 'memory') }`);

/** Watches the memory of the server behind a connection. A new epoch begins `skewMs` from now: signers' clocks may be ahead. */
export function watchEpoch(
  { client, prefix }: RedisConnection,
  now: () => number,
  skewMs: number,
): EpochWatch {
  const key = `${prefix}nonce-epoch`;
  let looking: Promise<NonceEpoch> | null = null;
  let lookedAt = Number.NEGATIVE_INFINITY;
  const doubt = (): void => {
    looking = null;
  };
  // What was looked up on one connection says nothing of the server behind the next.
  client.on("close", doubt);

  async function look(): Promise<NonceEpoch> {
    const found = await runScript(client, LOOK, [key], [Math.floor(now() + skewMs), randomUUID()]);
    const [value, memoryInfo] = Array.isArray(found) ? found.map(String) : [];
    requireNoEviction(memoryInfo ?? "");
    const since = Number(value?.split(":")[1]);
    if (value === undefined || !Number.isSafeInteger(since)) {
      throw new RangeError(`${key}: expected a run id and a time, got ${String(value)}`);
    }
    return { key, value, since };
  }

  return {
    doubt,
    current() {
      const at = performance.now();
      if (looking === null || at - lookedAt > LOOK_AGAIN_MS) {
        lookedAt = at;
        const started = look();
        looking = started;
        started.catch(() => {
          if (looking === started) looking = null;
        });
      }
      return looking;
    },
  };
}
