import { createHmac, createSecretKey } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { isMacOf } from "./hmac-sha256.ts";

const latin1 = fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes).toString("latin1"));
const texts = fc.oneof(
  latin1,
  fc.constantFrom(4_095, 4_096, 4_097, 9_000).map((length) => "\u00ff".repeat(length)),
);

test("a MAC is Node's own, for keys and texts of any length, one after another", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 200 }), texts, latin1, (secret, text, other) => {
      const key = createSecretKey(secret);
      const macOf = (input: string) => createHmac("sha256", secret).update(input, "latin1").digest();
      expect(isMacOf(key, text, macOf(text))).toBe(true);
      expect(isMacOf(key, other, macOf(other))).toBe(true);
      expect(isMacOf(key, text, macOf(other))).toBe(text === other);
    }),
  );
});

test("one changed bit of a MAC or of a text is found", () => {
  const key = createSecretKey(Buffer.alloc(32, 7));
  const mac = createHmac("sha256", key).update("text", "latin1").digest();
  for (let bit = 0; bit < 256; bit += 1) {
    const changed = Buffer.from(mac);
    changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    expect(isMacOf(key, "text", changed)).toBe(false);
  }
  expect(isMacOf(key, "texu", mac)).toBe(false);
});
