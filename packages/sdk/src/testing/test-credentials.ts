import { generateKeyPairSync, randomBytes } from "node:crypto";
import { createSecret, createVersionId, formatToken } from "@altseason/auth";
import type { Credential } from "../credentials/credential.ts";
import type { VerifyingServer } from "./verifying-server.ts";

/** A credential that a server lets in, with the id of its version. */
export interface TestCredential {
  readonly keyid: string;
  readonly credential: Credential;
}

/** Makes a version of a kind that the server lets in. */
export function admitted(server: VerifyingServer, kind: Credential["kind"] = "ed25519"): TestCredential {
  const keyid = createVersionId(randomBytes);
  if (kind === "ed25519") {
    const { publicKey, privateKey } = generateKeyPairSync("ed25519");
    server.admit(kind, keyid, publicKey.export({ type: "spki", format: "pem" }).toString());
    return { keyid, credential: { kind, keyid, privateKey } };
  }
  const token = formatToken({ environment: "live", versionId: keyid, secret: createSecret(randomBytes) });
  server.admit(kind, keyid, token);
  return { keyid, credential: kind === "bearer" ? { kind, token } : { kind, secret: token } };
}
