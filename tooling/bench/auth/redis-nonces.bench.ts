import { createRedisNonceStore, openRedis } from "@altseason/redis";
import type { RedisConnection } from "@altseason/redis";
import type { BenchRow } from "../bench-row.ts";
import { measureInterleaved, medianNamed, ratioOf } from "../measure.ts";
import { claimAll, createClaims } from "./nonce-claims.ts";

const URL_VARIABLE = "ALTSEASON_TEST_REDIS_URL";
const DEFAULT_URL = "redis://127.0.0.1:6379";
const CLAIMS = 40_000;
const UNDER_WAY = 2_000;
const ROUNDS = 7;
const PATIENCE_MS = 10_000;
const LIFE_MS = 60_000;
const FIGURE = {
  row: "13a",
  work: "Nonces in Redis, 2,000 claims under way",
  rival: "bare SET NX PX, pipelined by ioredis",
  unit: "×",
  goal: { sense: "atLeast", bound: 0.9 },
} as const;

/** Row 13, Redis: the nonce store against bare `SET NX PX` on a connection alike, whose commands ioredis puts into pipelines. */
export async function benchRedisNonces(): Promise<readonly BenchRow[]> {
  const url = process.env[URL_VARIABLE] ?? DEFAULT_URL;
  const prefix = `altseason-bench:${process.pid}:`;
  let connection: RedisConnection;
  try {
    connection = await openRedis({ url, prefix, commandTimeoutMs: PATIENCE_MS });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    return [{ ...FIGURE, measured: null, detail: `${reason} (set ${URL_VARIABLE})` }];
  }
  const bare = connection.client.duplicate({ enableAutoPipelining: true });
  try {
    await bare.connect();
    const medians = await compare(connection, bare, prefix);
    const rate = (name: string): string =>
      Math.round((CLAIMS / medianNamed(medians, name)) * 1_000).toLocaleString("en");
    return [
      {
        ...FIGURE,
        measured: ratioOf(medians, "bare", "ours"),
        detail: `ours ${rate("ours")}/s, bare ${rate("bare")}/s`,
      },
    ];
  } finally {
    await removeKeys(connection);
    bare.disconnect();
    await connection.close();
  }
}

function compare(
  connection: RedisConnection,
  bare: RedisConnection["client"],
  prefix: string,
): ReturnType<typeof measureInterleaved> {
  const store = createRedisNonceStore(connection, { deadlineMs: PATIENCE_MS, skewMs: 0 });
  const signedAt = (): number => Date.now() + 1_000;
  const setOne = async (key: string): Promise<boolean> =>
    (await bare.set(key, "", "PX", LIFE_MS, "NX")) === "OK";
  return measureInterleaved(
    [
      {
        name: "ours",
        run: () =>
          claimAll(
            createClaims(CLAIMS, signedAt()),
            UNDER_WAY,
            async (claim) => (await store.claim(claim)) === "fresh",
          ),
      },
      {
        name: "bare",
        run: () =>
          claimAll(createClaims(CLAIMS, signedAt()), UNDER_WAY, ({ scope, nonce }) =>
            setOne(`${prefix}bare:${scope}:${nonce}`),
          ),
      },
    ],
    ROUNDS,
  );
}

async function removeKeys({ client, prefix }: RedisConnection): Promise<void> {
  const found = client.scanStream({ match: `${prefix}*`, count: 1_000 }) as AsyncIterable<string[]>;
  for await (const keys of found) if (keys.length > 0) await client.unlink(...keys);
}
