import { createSecretKey, generateKeyPairSync, randomBytes } from "node:crypto";
import { performance } from "node:perf_hooks";
import { describe, expect, test } from "vitest";
import { createSignatureKey } from "../http-signature/algorithm.ts";
import { READ, createCaller } from "../testing/authenticator-caller.ts";
import { createEqualWork } from "./equal-work.ts";

const PAIRS = 4_000;

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

describe("an id that nobody has", () => {
  test.each([
    ["ed25519", 64],
    ["hmac-sha256", 32],
  ] as const)(
    "costs as much as one whose %s signature is forged",
    async (kind, bytes) => {
      const { authenticate, signed } = createCaller(kind);
      const forger =
        kind === "ed25519"
          ? createSignatureKey(kind, generateKeyPairSync("ed25519").privateKey)
          : createSignatureKey(kind, createSecretKey(randomBytes(bytes)));
      const known: number[] = [];
      const unknown: number[] = [];
      const measure = async (times: number[], overrides: Parameters<typeof signed>[0]): Promise<void> => {
        const request = signed({ key: forger, ...overrides });
        const begunAt = performance.now();
        const result = await authenticate(request, READ);
        times.push(performance.now() - begunAt);
        expect(result).toMatchObject({ authenticated: false, isProven: false });
      };
      for (let pair = 0; pair < PAIRS; pair += 1) {
        await measure(known, {});
        await measure(unknown, { keyid: "0000000000000000" });
      }
      // Pairs in turn and their medians: the machine's own noise falls on both alike.
      const half = PAIRS / 8;
      const ratio = median(unknown.slice(half)) / median(known.slice(half));
      expect(ratio).toBeGreaterThan(0.75);
      expect(ratio).toBeLessThan(1.33);
    },
    60_000,
  );

  test("has a stand-in of its signature's length, which is never taken for its own", () => {
    const work = createEqualWork(randomBytes);
    expect(work.keyFor(null, 64)).toMatchObject({ isOwn: false, key: { algorithm: "ed25519" } });
    expect(work.keyFor(null, 32)).toMatchObject({ isOwn: false, key: { algorithm: "hmac-sha256" } });
    const own = createSignatureKey("hmac-sha256", createSecretKey(randomBytes(32)));
    expect(work.keyFor(own, 32)).toEqual({ isOwn: true, key: own });
    expect(work.keyFor(own, 64)).toMatchObject({ isOwn: false });
  });
});
