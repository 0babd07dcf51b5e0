import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { crc32 as zlibCrc32 } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { encodeUint32Base62 } from "./base62.ts";
import { crc32 } from "./crc32.ts";
import { createSecret, createVersionId, findTokens, formatToken, parseToken } from "./token.ts";

const parts = { environment: "live", versionId: "0000000000000abc", secret: "x".repeat(43) } as const;
const token = formatToken(parts);

test("a token is read back as it was made", () => {
  expect(token).toMatch(/^alts_live_0000000000000abc_x{43}[0-9A-Za-z]{6}$/);
  expect(parseToken(token)).toEqual({ valid: true, ...parts });
});

test("random parts always have their width", () => {
  for (let index = 0; index < 200; index += 1) {
    const made = formatToken({
      environment: "test",
      versionId: createVersionId(randomBytes),
      secret: createSecret(randomBytes),
    });
    expect(parseToken(made)).toMatchObject({ valid: true, environment: "test" });
  }
  expect([createSecret(() => Buffer.alloc(32)), createSecret(() => Buffer.alloc(32, 0xff)).length]).toEqual([
    "0".repeat(43),
    43,
  ]);
  expect(createVersionId(() => Buffer.alloc(11, 0xff))).toHaveLength(16);
});

test("one changed character is found by the checksum", () => {
  fc.assert(
    fc.property(
      fc.nat(token.length - 1),
      fc.constantFrom("0", "A", "a", "z", "9", "_", "-", "é"),
      (at, character) => {
        const changed = token.slice(0, at) + character + token.slice(at + 1);
        fc.pre(changed !== token);
        expect(parseToken(changed).valid).toBe(false);
      },
    ),
  );
});

test.each([
  "",
  "alts",
  token.slice(1),
  `${token}x`,
  `${token}\n`,
  ` ${token}`,
  token.replace("live", "prod"),
  token.toLowerCase(),
  token.slice(0, -1),
])("%j is no token", (text) => expect(parseToken(text).valid).toBe(false));

test("sk_test can never become sk: the environment is under the checksum", () => {
  expect(parseToken(token.replace("_live_", "_test_"))).toEqual({ valid: false, reason: "checksum" });
});

test("tokens are found in any text, noise is not", () => {
  const noise = `alts_live_${"a".repeat(16)}_${"b".repeat(49)}`;
  expect(findTokens(`KEY=${token}; ${noise}\n"${token}"`)).toEqual([
    { token, at: 4 },
    { token, at: 4 + token.length + 2 + noise.length + 2 },
  ]);
});

test("a form that no token has can't be written", () => {
  expect(() => formatToken({ ...parts, versionId: "short" })).toThrow(/version id of 16/);
  expect(() => formatToken({ ...parts, secret: `${"x".repeat(42)}-` })).toThrow(/secret of 43/);
});

test("the checksum is zlib's", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary-ascii" }), (text) => {
      expect(crc32(text)).toBe(zlibCrc32(text));
    }),
  );
});

const vectors = fileURLToPath(
  new URL("../../../../../shared/data/vectors/github-token-crc/vectors.json", import.meta.url),
);
const isPresent = existsSync(vectors);
describe.skipIf(!isPresent)(
  `published checksums${isPresent ? "" : " (skipped: no ../shared/data/vectors)"}`,
  () => {
    const { cases } = (isPresent ? JSON.parse(readFileSync(vectors, "utf8")) : { cases: [] }) as {
      readonly cases: readonly { readonly body: string; readonly crc: string }[];
    };

    test.each(cases)("$body has $crc", ({ body, crc }) => {
      expect(encodeUint32Base62(crc32(body))).toBe(crc);
    });
  },
);
