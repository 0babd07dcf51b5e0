import { SCOPES, createDataKey, createKey, createVersionId } from "@altseason/auth";
import type { ApiKey, ChangeOrigin, Client } from "@altseason/auth";
import type { Access } from "../access/access.ts";
import { readPublicKey } from "../keys/read-public-key.ts";
import { createPrefixedId } from "../keys/prefixed-id.ts";
import { hasClients } from "./bootstrap-gate.ts";

/** What the first client is made of. */
export interface FirstClientWish {
  readonly clientName: string;
  readonly keyName: string;
  readonly publicKey: string;
}

/** The client, and the key that may do everything. */
export interface FirstClient {
  readonly client: Client;
  readonly key: ApiKey;
}

/** Makes the first client and its owner's key; null where there is a client already. One at a time over all instances. */
export async function makeFirstClient(
  { clientName, keyName, publicKey }: FirstClientWish,
  access: Access,
  origin: Pick<ChangeOrigin, "ip" | "requestId">,
): Promise<FirstClient | null> {
  const { keys, encryption, randomBytes, now, runAlone } = access;
  const spki = readPublicKey("ed25519", publicKey);
  return runAlone(async () => {
    if (await hasClients(keys)) return null;
    const id = createPrefixedId("client", randomBytes);
    const dataKey = await createDataKey(encryption, id, randomBytes);
    const client: Client = { id, name: clientName, createdAt: now(), dataKey };
    const { key } = createKey(
      {
        id: createPrefixedId("key", randomBytes),
        versionId: createVersionId(randomBytes),
        clientId: id,
        name: keyName,
        environment: "live",
        kind: "ed25519",
        scopes: SCOPES,
        createdBy: "bootstrap",
      },
      now(),
    );
    const by: ChangeOrigin = { ...origin, actor: { kind: "system", id: "bootstrap" } };
    await keys.addClient(client, by);
    await keys.addKey(key, { kind: "public", spki }, by);
    return { client, key };
  });
}
