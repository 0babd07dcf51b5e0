import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { fileURLToPath } from "node:url";
import { createMemoryNonceStore } from "@altseason/auth";
import type { NonceStore } from "@altseason/auth";
import type { BenchRow } from "../bench-row.ts";
import { measureInterleaved, medianNamed, ratioOf } from "../measure.ts";
import { createMapNonceGuard } from "./map-nonce-guard.ts";
import { LIFE_MS, countFresh, createClaimStream } from "./nonce-claims.ts";

const LIVE = 1_000_000;
/** Half as many again: when they come, the first ones end. */
const CLAIMS = 1.5 * LIVE;
const REPLAY_EVERY = 50;
const ROUNDS = 5;
const KEY_BYTES = 16;
const MICROS_IN_MS = 1_000;

/**
 * Row 12: the nonce guard in memory against a Map with expiry on the same claims, as many a second as make a million live
 * ones, the clock moving with them.
 */
export async function benchNonceGuard(): Promise<readonly BenchRow[]> {
  const claims = createClaimStream(CLAIMS, Date.now(), LIVE / (LIFE_MS / 1_000), REPLAY_EVERY);
  const createOurs = (now: () => number): NonceStore =>
    createMemoryNonceStore({ now, tagKey: randomBytes(KEY_BYTES) });
  const fresh = [await countFresh(createOurs, claims), await countFresh(createMapNonceGuard, claims)];
  if (fresh[0] !== fresh[1]) throw new Error(`expected as many fresh of both, got ${fresh.join(" and ")}`);
  const medians = await measureInterleaved(
    [
      { name: "ours", run: () => countFresh(createOurs, claims) },
      { name: "map", run: () => countFresh(createMapNonceGuard, claims) },
    ],
    ROUNDS,
  );
  const micros = (name: string): string => ((medianNamed(medians, name) * MICROS_IN_MS) / CLAIMS).toFixed(2);
  return [
    {
      row: "12a",
      work: "Nonce guard in memory, to a million live nonces and on",
      rival: "a Map with expiry",
      measured: ratioOf(medians, "map", "ours"),
      unit: "×",
      goal: { sense: "atLeast", bound: 2 },
      detail: `ours ${micros("ours")} µs a claim, Map ${micros("map")} µs`,
    },
    {
      row: "12b",
      work: "the same, memory of a live nonce, a million of them live",
      rival: "(a figure)",
      measured: measureNonceBytes("ours"),
      unit: "B",
      goal: { sense: "atMost", bound: 40 },
      detail: `heap and buffers after a collection; a Map takes ${measureNonceBytes("map").toFixed(0)} B`,
    },
  ];
}

/** In a process of its own, which holds nothing else. */
function measureNonceBytes(guard: "ours" | "map"): number {
  const script = fileURLToPath(new URL("measure-nonce-memory.ts", import.meta.url));
  const args = ["--expose-gc", script, guard, String(LIVE)];
  return Number(execFileSync(process.execPath, args, { encoding: "utf8" }));
}
