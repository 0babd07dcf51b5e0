import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { SipHash } from "./sip-hash.ts";

/** Of the messages 00, 00 01, 00 01 02 … under the key 00 … 0f, from none to 15 bytes: the designers' reference code, `vectors.h`. */
const PUBLISHED = [
  "310e0edd47db6f72",
  "fd67dc93c539f874",
  "5a4fa9d909806c0d",
  "2d7efbd796666785",
  "b7877127e09427cf",
  "8da699cd64557618",
  "cee3fe586e46c9cb",
  "37d1018bf50002ab",
  "6224939a79f5f593",
  "b0e4a90bdf82009e",
  "f3b9dd94c5bb5d7a",
  "a7ad6b22462fb3f4",
  "fbe50e86bc8f1e75",
  "903d84c02756ea14",
  "eef27a8e90ca23f7",
  "e545be4961ca29a1",
];
const LONGEST = "724506eb4c328a95";

const counting = (length: number): Uint8Array => Uint8Array.from({ length }, (_, index) => index);
const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1");

function hexOf({ low, high }: SipHash): string {
  const bytes = Buffer.alloc(8);
  bytes.writeInt32LE(low, 0);
  bytes.writeInt32LE(high, 4);
  return bytes.toString("hex");
}

test.each([...PUBLISHED.map((expected, length) => [length, expected] as const), [63, LONGEST] as const])(
  "the published vector of %d bytes",
  (length, expected) => {
    const hash = new SipHash(counting(16));
    hash.finish(hash.start, 0, textOf(counting(length)));
    expect(hexOf(hash)).toBe(expected);
  },
);

test("it equals the algorithm written plainly, wherever the text is cut at a block", () => {
  const key = fc.uint8Array({ minLength: 16, maxLength: 16 });
  fc.assert(
    fc.property(key, fc.uint8Array({ maxLength: 300 }), fc.nat(40), (secret, message, blocks) => {
      const cut = Math.min(blocks, Math.floor(message.length / 8)) * 8;
      const hash = new SipHash(secret);
      const state = hash.absorb(hash.start, textOf(message.subarray(0, cut)));
      hash.finish(state, cut, textOf(message.subarray(cut)));
      expect(hexOf(hash)).toBe(hashPlainly(secret, message));
    }),
  );
});

test("a key of another length is refused", () => {
  expect(() => new SipHash(randomBytes(15))).toThrow("key: expected 16 bytes, got 15");
});

const wrap = (word: bigint): bigint => BigInt.asUintN(64, word);
const turn = (word: bigint, by: bigint): bigint => wrap(word << by) | (word >> (64n - by));

function hashPlainly(key: Uint8Array, message: Uint8Array): string {
  const [k0 = 0n, k1 = 0n] = new BigUint64Array(Uint8Array.from(key).buffer);
  let v0 = k0 ^ 0x736f6d6570736575n;
  let v1 = k1 ^ 0x646f72616e646f6dn;
  let v2 = k0 ^ 0x6c7967656e657261n;
  let v3 = k1 ^ 0x7465646279746573n;
  const rounds = (count: number): void => {
    for (let round = 0; round < count; round += 1) {
      v0 = wrap(v0 + v1);
      v1 = turn(v1, 13n) ^ v0;
      v0 = turn(v0, 32n);
      v2 = wrap(v2 + v3);
      v3 = turn(v3, 16n) ^ v2;
      v0 = wrap(v0 + v3);
      v3 = turn(v3, 21n) ^ v0;
      v2 = wrap(v2 + v1);
      v1 = turn(v1, 17n) ^ v2;
      v2 = turn(v2, 32n);
    }
  };
  const padded = Buffer.alloc((Math.floor(message.length / 8) + 1) * 8);
  padded.set(message);
  padded[padded.length - 1] = message.length % 256;
  for (let at = 0; at < padded.length; at += 8) {
    const word = padded.readBigUInt64LE(at);
    v3 ^= word;
    rounds(2);
    v0 ^= word;
  }
  v2 ^= 0xffn;
  rounds(4);
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(v0 ^ v1 ^ v2 ^ v3);
  return bytes.toString("hex");
}
