import { generateKeyPairSync, randomBytes } from "node:crypto";
import { createDataKey, createKey, createLocalKeyEncryption, createVersionId } from "@altseason/auth";
import { createKeyStore, dataDirectory, openDatabase } from "@altseason/db";

const ORIGIN = { actor: { kind: "system", id: "test" }, ip: null, requestId: null } as const;

/** Puts another client with a key into the database of an API that is not running; returns the key's id. */
export async function addStrangeKey(dataDir: string): Promise<string> {
  const database = await openDatabase({ dataDir: dataDirectory(dataDir).database });
  const keys = createKeyStore(database);
  const id = "client_strange";
  const kek = createLocalKeyEncryption({
    keys: new Map([["1", randomBytes(32)]]),
    currentVersion: "1",
    randomBytes,
  });
  const dataKey = await createDataKey(kek, id, randomBytes);
  await keys.addClient({ id, name: "Another", createdAt: Date.now(), dataKey }, ORIGIN);
  const { key } = createKey(
    {
      id: "key_strange",
      versionId: createVersionId(randomBytes),
      clientId: id,
      name: "theirs",
      environment: "live",
      kind: "ed25519",
      scopes: ["index:read"],
      createdBy: "test",
    },
    Date.now(),
  );
  const spki = generateKeyPairSync("ed25519").publicKey.export({ type: "spki", format: "der" });
  await keys.addKey(key, { kind: "public", spki }, ORIGIN);
  await database.close();
  return key.id;
}
