import type { KeyBody } from "@altseason/sdk/node";
import type { VerbCall } from "../credentials/client-verb.ts";

/** The kind of a key; of one's own without a scope to read keys. */
export async function kindOfKey({ client, context }: VerbCall, keyId: string): Promise<KeyBody["kind"]> {
  const { signal } = context;
  const { key } = await client.client({ signal });
  return key.id === keyId ? key.kind : (await client.keys.get(keyId, { signal })).kind;
}
