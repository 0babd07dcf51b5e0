import { randomBytes } from "node:crypto";
import { createMemoryNonceStore } from "@altseason/auth";
import { createMapNonceGuard } from "./map-nonce-guard.ts";
import { createClaim } from "./nonce-claims.ts";

// Run with --expose-gc; writes how many bytes a nonce takes in the guard that is named.
const [name, count = "0"] = process.argv.slice(2);
const NONCES = Number(count);
const at = Date.now();
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
    if ((await guard.claim(createClaim(index, at))) !== "fresh") throw new Error("expected fresh nonces");
  }
}

const WARM_UP = 1_000;
await fill(0, WARM_UP);
const before = bytesInUse();
await fill(WARM_UP, NONCES);
process.stdout.write(String((bytesInUse() - before) / (NONCES - WARM_UP)));
await guard.claim(createClaim(0, at));
