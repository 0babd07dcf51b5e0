import { createHash } from "node:crypto";
import { createSecret, formatToken, sealSecret } from "@altseason/auth";
import type { ApiKey, Client, VersionMaterial } from "@altseason/auth";
import type { IssuedSecret } from "@altseason/contract";
import type { Access } from "../access/access.ts";
import { invalidFields } from "../problems/invalid-body.ts";
import { readPublicKey } from "./read-public-key.ts";

/** A version to be made: of which key, which number and id, and the public key that its holder sent, if any. */
export interface VersionWish {
  readonly client: Client;
  readonly key: Pick<ApiKey, "id" | "kind" | "environment">;
  readonly number: number;
  readonly versionId: string;
  readonly publicKey: string | undefined;
}

/** What is stored of a new version, and what its holder is told once. */
export interface IssuedMaterial {
  readonly material: VersionMaterial;
  readonly secret: IssuedSecret;
}

/**
 * Makes the material of a version: the hash of a bearer secret, a sealed HMAC secret, or the public key sent.
 * @throws {ApiProblem} `invalid_parameter` where a public key lacks, is not wanted, or can't be used
 */
export async function issueMaterial(
  { client, key, number, versionId, publicKey }: VersionWish,
  { encryption, randomBytes }: Pick<Access, "encryption" | "randomBytes">,
): Promise<IssuedMaterial> {
  const { kind, environment, id: keyId } = key;
  const told = { kind, keyid: versionId, token: null, hmacSecret: null, isShownAlready: false };
  if (kind !== "bearer" && kind !== "hmac-sha256") {
    if (publicKey === undefined) throw wrongPublicKey(`a public key for ${kind}`, "none");
    return { material: { kind: "public", spki: readPublicKey(kind, publicKey) }, secret: told };
  }
  if (publicKey !== undefined) throw wrongPublicKey(`none for ${kind}`, "one");
  const secret = createSecret(randomBytes);
  const token = formatToken({ environment, versionId, secret });
  if (kind === "bearer") {
    const hash = createHash("sha256").update(secret).digest("hex");
    return { material: { kind: "hash", hash }, secret: { ...told, token } };
  }
  const owner = { clientId: client.id, keyId, version: number };
  const sealed = await sealSecret(
    encryption,
    client.dataKey,
    Buffer.from(token, "ascii"),
    owner,
    randomBytes,
  );
  return { material: { kind: "sealed", sealed }, secret: { ...told, hmacSecret: token } };
}

/** What a repeat is told of a secret: that it was shown. */
export function shownAlready(secret: IssuedSecret): IssuedSecret {
  return { ...secret, token: null, hmacSecret: null, isShownAlready: true };
}

function wrongPublicKey(expected: string, got: string): Error {
  return invalidFields([{ field: "/publicKey", expected, got }]);
}
