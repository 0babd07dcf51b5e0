import { sealSecret } from "@altseason/auth";
import type { WebhookEndpoint } from "@altseason/auth";
import type { Access } from "../access/access.ts";
import { webhookNotFound } from "./require-webhook.ts";

/** Seals the bytes of a secret, bound to their client, endpoint and number. */
export async function sealWebhookSecret(
  { clientId, id }: Pick<WebhookEndpoint, "clientId" | "id">,
  number: number,
  bytes: Uint8Array,
  { keys, encryption, randomBytes }: Pick<Access, "keys" | "encryption" | "randomBytes">,
): Promise<Uint8Array> {
  const client = await keys.findClient(clientId);
  if (client === null) throw webhookNotFound();
  return sealSecret(encryption, client.dataKey, bytes, { clientId, keyId: id, version: number }, randomBytes);
}
