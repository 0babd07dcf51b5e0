import { DELIVERY_SUITE, openSecret, sealSecret, sealToPublicKey } from "@altseason/auth";
import type { ApiKey, Client, SealedDelivery } from "@altseason/auth";
import type { Delivery, IssuedSecret } from "@altseason/contract";
import type { Access } from "../access/access.ts";

/** A version whose secret waits. */
export interface WaitingVersion {
  readonly client: Client;
  readonly key: ApiKey;
  readonly number: number;
  readonly versionId: string;
}

const ENCAPSULATED_BYTES = 32;

/** Seals a secret in the way of its key: so that we can't read it where a public key is registered, else in its envelope. */
export async function sealDelivery(
  { client, key, number, versionId }: WaitingVersion,
  { token, hmacSecret }: IssuedSecret,
  { encryption, randomBytes }: Pick<Access, "encryption" | "randomBytes">,
): Promise<SealedDelivery> {
  const secret = Buffer.from(token ?? hmacSecret ?? "", "ascii");
  if (key.delivery?.way === "hpke") {
    const owner = { keyId: key.id, versionId };
    return { way: "hpke", sealed: await sealToPublicKey(key.delivery.publicKey, secret, owner) };
  }
  const owner = { clientId: client.id, keyId: key.id, version: number };
  return { way: "fetch", sealed: await sealSecret(encryption, client.dataKey, secret, owner, randomBytes) };
}

/** What the holder is told of it: the secret itself, or what its private key opens. */
export async function openDelivery(
  { client, key, number, versionId }: WaitingVersion,
  { way, sealed }: SealedDelivery,
  { encryption }: Pick<Access, "encryption">,
): Promise<Delivery> {
  const { kind } = key;
  const told = { kind, keyid: versionId, token: null, hmacSecret: null, isShownAlready: false };
  const common = { keyId: key.id, version: number };
  if (way === "hpke") {
    const enc = Buffer.from(sealed.subarray(0, ENCAPSULATED_BYTES)).toString("base64url");
    const ciphertext = Buffer.from(sealed.subarray(ENCAPSULATED_BYTES)).toString("base64url");
    return { ...common, secret: told, sealed: { suite: { ...DELIVERY_SUITE }, enc, ciphertext } };
  }
  const owner = { clientId: client.id, keyId: key.id, version: number };
  const secret = Buffer.from(await openSecret(encryption, client.dataKey, sealed, owner)).toString("ascii");
  return {
    ...common,
    secret: kind === "bearer" ? { ...told, token: secret } : { ...told, hmacSecret: secret },
    sealed: null,
  };
}
