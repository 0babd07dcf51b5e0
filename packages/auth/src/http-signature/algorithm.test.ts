import { createPublicKey, createSecretKey, hash } from "node:crypto";
import type { KeyObject } from "node:crypto";
import { describe, expect, test } from "vitest";
import { DRAFT, pair, send, signing } from "../testing/signed-draft.ts";
import type { Draft } from "../testing/signed-draft.ts";
import { createSignatureKey, signBase, verifyBase } from "./algorithm.ts";
import { signMessage } from "./sign-message.ts";

/** Encodings of the eight points of small order, with those that a lenient reader takes for them. */
const SMALL_ORDER = [
  `01${"00".repeat(31)}`,
  `01${"00".repeat(30)}80`,
  `ec${"ff".repeat(30)}7f`,
  `ec${"ff".repeat(31)}`,
  "00".repeat(32),
  `${"00".repeat(31)}80`,
  `ed${"ff".repeat(30)}7f`,
  `ed${"ff".repeat(31)}`,
  `ee${"ff".repeat(30)}7f`,
  `ee${"ff".repeat(31)}`,
  "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
  "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
  "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
  "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
];

function publicKeyOf(point: Buffer): KeyObject {
  const key = { kty: "OKP", crv: "Ed25519", x: point.toString("base64url") };
  return createPublicKey({ key, format: "jwk" });
}

const ORDER = 2n ** 252n + 27742317777372353535851937790883648493n;

/** A number from its bytes, the least significant first. */
function numberOf(bytes: Uint8Array): bigint {
  return BigInt(`0x${reversed(bytes).toString("hex")}`);
}

function reversed(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.toReversed());
}

describe("keys", () => {
  test("a public key never serves as a shared secret", () => {
    const der = pair.publicKey.export({ type: "spki", format: "der" });
    expect(() => createSignatureKey("hmac-sha256", pair.publicKey)).toThrow(
      /expected one for hmac-sha256, got a ed25519 key/,
    );
    const asSecret = createSignatureKey("hmac-sha256", createSecretKey(der));
    const { signatureInput, signature } = signMessage({
      message: { method: "GET", targetUri: DRAFT.targetUri, fields: new Map() },
      label: "sig",
      components: ["@method", "@target-uri"],
      parameters: DRAFT.parameters,
      key: asSecret,
    });
    const get: Draft = { ...DRAFT, method: "GET", body: null, lines: [] };
    expect(
      send(get, [
        ["Signature-Input", signatureInput],
        ["Signature", signature],
      ]),
    ).toBe("signature_invalid");
  });

  test("a signature with s + L or a point of small order does not verify", () => {
    const { signatureInput, signature } = signMessage({
      message: { method: "GET", targetUri: DRAFT.targetUri, fields: new Map() },
      label: "sig",
      components: ["@method", "@target-uri"],
      parameters: DRAFT.parameters,
      key: signing,
    });
    const bytes = Buffer.from(signature.slice(5, -1), "base64");
    const s = BigInt(`0x${reversed(bytes.subarray(32)).toString("hex")}`) + ORDER;
    const malleable = Buffer.concat([
      bytes.subarray(0, 32),
      reversed(Buffer.from(s.toString(16).padStart(64, "0"), "hex")),
    ]);
    const get: Draft = { ...DRAFT, method: "GET", body: null, lines: [] };
    for (const forged of [malleable, Buffer.alloc(64), Buffer.concat([Buffer.from([1]), Buffer.alloc(63)])]) {
      expect(
        send(get, [
          ["Signature-Input", signatureInput],
          ["Signature", `sig=:${forged.toString("base64")}:`],
        ]),
      ).toBe("signature_invalid");
    }
  });

  test("a signature by the neutral element, written properly or not, does not verify", () => {
    const message = Buffer.from("message");
    const { x = "", d = "" } = pair.privateKey.export({ format: "jwk" });
    const expanded = hash("sha512", Buffer.from(d, "base64url"), "buffer");
    const scalarBytes = Buffer.from(expanded.subarray(0, 32));
    scalarBytes[0] = (scalarBytes[0] ?? 0) & 248;
    scalarBytes[31] = ((scalarBytes[31] ?? 0) & 63) | 64;
    const key = createSignatureKey("ed25519", pair.publicKey);
    /** RFC 8032 §5.1.6 by hand: s = r + h · a for a point of which r is known. */
    const isGood = (point: Buffer, r: bigint): boolean => {
      const h = numberOf(
        hash("sha512", Buffer.concat([point, Buffer.from(x, "base64url"), message]), "buffer"),
      );
      const s = (r + h * numberOf(scalarBytes)) % ORDER;
      const bytes = reversed(Buffer.from(s.toString(16).padStart(64, "0"), "hex"));
      return verifyBase(key, message.toString(), Buffer.concat([point, bytes]));
    };
    const honest = Buffer.from(signBase(signing, message.toString())).subarray(0, 32);
    const r = numberOf(hash("sha512", Buffer.concat([expanded.subarray(32), message]), "buffer"));
    expect(isGood(honest, r)).toBe(true);
    for (const point of [`01${"00".repeat(31)}`, `ee${"ff".repeat(30)}7f`, `01${"00".repeat(30)}80`]) {
      expect(isGood(Buffer.from(point, "hex"), 0n)).toBe(false);
    }
  });

  test.each(SMALL_ORDER)("the point %s, under which anybody can sign, is no key", (point) => {
    const key = publicKeyOf(Buffer.from(point, "hex"));
    expect(() => createSignatureKey("ed25519", key)).toThrow(/small order/);
  });

  test("short secrets are no keys", () => {
    expect(() => createSignatureKey("hmac-sha256", createSecretKey(Buffer.alloc(31)))).toThrow(
      /at least 32 bytes, got 31/,
    );
    expect(() => createSignatureKey("ed25519", createSecretKey(Buffer.alloc(32)))).toThrow(
      /expected one for ed25519, got a secret/,
    );
  });
});
