import { generateKeyPairSync } from "node:crypto";
import { Aes128Gcm, CipherSuite, DhkemX25519HkdfSha256, HkdfSha256 } from "@hpke/core";
import { describe, expect, test } from "vitest";
import { UnsealError } from "../envelope/sealed-box.ts";
import { DELIVERY_SUITE, openWithPrivateKey, sealToPublicKey } from "./hpke.ts";
import vector from "./rfc9180-a1.json" with { type: "json" };

const OWNER = { keyId: "key_a", versionId: "version-two-0001" };
const SECRET = Buffer.from("alts_live_secret", "ascii");

function createPair() {
  const { publicKey, privateKey } = generateKeyPairSync("x25519");
  return { publicKey: publicKey.export({ format: "jwk" }).x ?? "", privateKey };
}
const bytes = (hex: string): ArrayBuffer => new Uint8Array(Buffer.from(hex, "hex")).buffer;

describe("the suite", () => {
  test("opens what RFC 9180 publishes for it, in its order", async () => {
    const suite = new CipherSuite({
      kem: new DhkemX25519HkdfSha256(),
      kdf: new HkdfSha256(),
      aead: new Aes128Gcm(),
    });
    expect(DELIVERY_SUITE).toEqual({ kem: suite.kem.id, kdf: suite.kdf.id, aead: suite.aead.id });
    const recipient = await suite.createRecipientContext({
      recipientKey: await suite.kem.deserializePrivateKey(bytes(vector.skRm)),
      enc: bytes(vector.enc),
      info: bytes(vector.info),
    });
    for (const { aad, ct } of vector.encryptions) {
      const opened = await recipient.open(bytes(ct), bytes(aad));
      expect(Buffer.from(opened).toString("hex")).toBe(vector.pt);
    }
  });
});

describe("a sealed secret", () => {
  test("is opened by its own private key alone, each time sealed otherwise", async () => {
    const own = createPair();
    const sealed = await sealToPublicKey(own.publicKey, SECRET, OWNER);
    expect(Buffer.from(await openWithPrivateKey(own.privateKey, sealed, OWNER))).toEqual(SECRET);
    await expect(openWithPrivateKey(createPair().privateKey, sealed, OWNER)).rejects.toThrow(UnsealError);
    expect(await sealToPublicKey(own.publicKey, SECRET, OWNER)).not.toEqual(sealed);
  });

  test.each([
    { ...OWNER, keyId: "key_b" },
    { ...OWNER, versionId: "version-two-0002" },
  ])("does not open as that of %o", async (other) => {
    const { publicKey, privateKey } = createPair();
    const sealed = await sealToPublicKey(publicKey, SECRET, OWNER);
    await expect(openWithPrivateKey(privateKey, sealed, other)).rejects.toThrow(UnsealError);
  });

  test("does not open cut, or with any byte changed", async () => {
    const { publicKey, privateKey } = createPair();
    const sealed = await sealToPublicKey(publicKey, SECRET, OWNER);
    for (const length of [0, 32, 47, sealed.length - 1]) {
      const cut = sealed.subarray(0, length);
      await expect(openWithPrivateKey(privateKey, cut, OWNER)).rejects.toThrow(UnsealError);
    }
    for (const [index, byte] of sealed.entries()) {
      const changed = Uint8Array.from(sealed);
      changed[index] = byte ^ 1;
      await expect(openWithPrivateKey(privateKey, changed, OWNER)).rejects.toThrow(UnsealError);
    }
  });
});

test.each([
  ["too short", "AAAA"],
  ["no base64url", "!".repeat(43)],
  ["the neutral element, to which everybody has the key", Buffer.alloc(32).toString("base64url")],
  ["of small order", Buffer.from([1, ...Buffer.alloc(31)]).toString("base64url")],
])("nothing is sealed to a public key that is %s", async (_, publicKey) => {
  await expect(sealToPublicKey(publicKey, SECRET, OWNER)).rejects.toThrow(RangeError);
});

test("a private key of another kind is refused", async () => {
  const { privateKey } = generateKeyPairSync("ed25519");
  await expect(openWithPrivateKey(privateKey, new Uint8Array(64), OWNER)).rejects.toThrow(TypeError);
});
