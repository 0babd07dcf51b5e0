import { createHash, randomBytes } from "node:crypto";
import {
  applyKeyCommand,
  createSecret,
  createVersionId,
  formatToken,
  sealToPublicKey,
} from "@altseason/auth";
import { createKeyStore, dataDirectory, openDatabase } from "@altseason/db";

const ORIGIN = { actor: { kind: "system", id: "test" }, ip: null, requestId: null } as const;

/** Begins a rotation of a bearer key as a server would by itself once it is due. @returns the secret that waits */
export async function addWaitingSecret(dataDir: string, clientId: string, keyId: string): Promise<string> {
  const database = await openDatabase({ dataDir: dataDirectory(dataDir).database });
  try {
    const store = createKeyStore(database);
    const key = await store.findKey(clientId, keyId);
    if (key?.delivery?.way !== "hpke") throw new Error("key: expected one with a public key to seal to");
    const versionId = createVersionId(randomBytes);
    const secret = createSecret(randomBytes);
    const token = formatToken({ environment: key.environment, versionId, secret });
    const bytes = Buffer.from(token, "ascii");
    const sealed = await sealToPublicKey(key.delivery.publicKey, bytes, { keyId, versionId });
    const now = Date.now();
    await store.changeKey(clientId, keyId, ORIGIN, (current) => ({
      transition: applyKeyCommand(
        current,
        {
          kind: "begin-rotation",
          version: { id: versionId, createdBy: "schedule", isWaiting: true },
          ...current.policy,
          overlapStarts: "first-use",
          activatesAt: now,
          force: false,
        },
        now,
      ),
      material: { kind: "hash", hash: createHash("sha256").update(secret).digest("hex") },
      delivery: { way: "hpke", sealed },
    }));
    return token;
  } finally {
    await database.close();
  }
}
