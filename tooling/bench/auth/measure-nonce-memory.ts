import { randomBytes } from "node:crypto";
import { createMemoryNonceStore } from "@altseason/auth";
import { createMapNonceGuard } from "./map-nonce-guard.ts";
import { LIFE_MS, createClaim } from "./nonce-claims.ts";

// Run with --expose-gc; writes how many bytes a live nonce takes in the guard that is named, when so many are live and as
// many have ended.
const [name, count = "0"] = process.argv.slice(2);
const LIVE = Number(count);
const start = Date.now();
let at = start;
const guard =
  name === "map"
    ? createMapNonceGuard(() => at)
    : createMemoryNonceStore({ now: () => at, tagKey: randomBytes(16) });

function bytesInUse(): number {
  gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

async function fill(from: number, to: number): Promise<void> {
  for (let index = from; index < to; index += 1) {
    at = start + Math.floor((index * LIFE_MS) / LIVE);
    if ((await guard.claim(createClaim(index, at))) !== "fresh") throw new Error("expected fresh nonces");
  }
}

const WARM_UP = 1_000;
await fill(0, WARM_UP);
const before = bytesInUse();
await fill(WARM_UP, 2 * LIVE);
process.stdout.write(String((bytesInUse() - before) / LIVE));
await guard.claim(createClaim(0, at));
