import { eq, inArray, sql } from "drizzle-orm";
import type { KeyWrite } from "@altseason/auth";
import { appendRecords } from "./audit-chain.ts";
import { fromKey, fromMaterial, fromVersion } from "./key-rows.ts";
import { apiKey, keyDelivery, keyVersion, versionMaterial } from "./schema/index.ts";
import type { Transaction } from "./transaction.ts";

/** What of a version can change; its id and number never do. */
const CHANGING = {
  state: sql`excluded.state`,
  activatesAt: sql`excluded.activates_at`,
  retiresAt: sql`excluded.retires_at`,
  revokedAt: sql`excluded.revoked_at`,
  revocationReason: sql`excluded.revocation_reason`,
  delivery: sql`excluded.delivery`,
};

/** Writes a key, its versions, the material of a new one, and an audit entry for each event. */
export async function writeKey(
  transaction: Transaction,
  { key, versions, added, delivered, records }: KeyWrite,
  standing: "new" | "known",
): Promise<void> {
  if (standing === "new") await transaction.insert(apiKey).values(fromKey(key));
  else await transaction.update(apiKey).set(fromKey(key)).where(eq(apiKey.id, key.id));
  if (versions.length > 0) {
    await transaction
      .insert(keyVersion)
      .values(versions.map((version) => fromVersion(key.id, version)))
      .onConflictDoUpdate({ target: [keyVersion.keyId, keyVersion.number], set: CHANGING });
  }
  if (added !== null) {
    await transaction.insert(versionMaterial).values(fromMaterial(added.versionId, added.material));
    if (added.delivery !== null) {
      await transaction.insert(keyDelivery).values({ versionId: added.versionId, ...added.delivery });
    }
  }
  if (delivered.length > 0) {
    await transaction.delete(keyDelivery).where(inArray(keyDelivery.versionId, [...delivered]));
  }
  await appendRecords(transaction, key.clientId, records);
}
