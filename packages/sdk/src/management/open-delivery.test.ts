import { generateKeyPairSync } from "node:crypto";
import { DELIVERY_SUITE, sealToPublicKey } from "@altseason/auth";
import type { Delivery } from "@altseason/contract";
import { expect, test } from "vitest";
import { admitted } from "../testing/test-credentials.ts";
import { startVerifyingServer } from "../testing/verifying-server.ts";
import { createAuthenticatedClient } from "./authenticated-client.ts";
import { DeliverySealedError, openDelivery } from "./open-delivery.ts";

const SECRET = "alts_live_the_secret";
const own = generateKeyPairSync("x25519");
const other = generateKeyPairSync("x25519");

async function seal(changes: Partial<Delivery["sealed"] & object> = {}): Promise<Delivery> {
  const { x } = own.publicKey.export({ format: "jwk" });
  const owner = { keyId: "key_a", versionId: "version-two-0001" };
  const bytes = Buffer.from(await sealToPublicKey(x ?? "", Buffer.from(SECRET), owner));
  const [enc, ciphertext] = [bytes.subarray(0, 32), bytes.subarray(32)].map((part) =>
    part.toString("base64url"),
  );
  return {
    keyId: "key_a",
    version: 2,
    secret: {
      kind: "hmac-sha256",
      keyid: "version-two-0001",
      token: null,
      hmacSecret: null,
      isShownAlready: false,
    },
    sealed: { suite: { ...DELIVERY_SUITE }, enc: enc ?? "", ciphertext: ciphertext ?? "", ...changes },
  };
}

test("a delivery that is fetched with the private key comes opened", async () => {
  const server = await startVerifyingServer();
  const delivery = await seal();
  server.answer = () => ({ body: delivery });
  const client = createAuthenticatedClient({
    baseUrl: server.url,
    credentials: [admitted(server).credential],
  });
  const pem = own.privateKey.export({ type: "pkcs8", format: "pem" }).toString();
  const opened = await client.rotation.fetchDelivery("key_a", { privateKey: pem });
  expect(opened).toMatchObject({ sealed: null, secret: { hmacSecret: SECRET, token: null } });
  expect(await client.rotation.fetchDelivery("key_a")).toEqual(delivery);
  const asked = server.seen.length;
  await expect(client.rotation.fetchDelivery("key_a", { privateKey: "no key" })).rejects.toThrow(TypeError);
  expect(server.seen).toHaveLength(asked);
  server.close();
});

test("what does not open is not lost: the error has it", async () => {
  const delivery = await seal();
  for (const key of [other.privateKey, null]) {
    const error: unknown = await openDelivery(delivery, key).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(DeliverySealedError);
    expect(error).toMatchObject({ delivery });
  }
  expect(await openDelivery(delivery, own.privateKey)).toMatchObject({ hmacSecret: SECRET });
});

test.each([{ suite: { kem: 16, kdf: 1, aead: 1 } }, { enc: "" }, { ciphertext: "AAAA" }])(
  "%o does not open",
  async (changes) => {
    await expect(openDelivery(await seal(changes), own.privateKey)).rejects.toThrow(DeliverySealedError);
  },
);

test("a delivery that came in clear is what it is", async () => {
  const clear: Delivery = { ...(await seal()), sealed: null };
  expect(await openDelivery(clear, null)).toEqual(clear.secret);
});
