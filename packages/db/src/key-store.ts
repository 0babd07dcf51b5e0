import { and, asc, eq, gt, inArray, isNull, lte, ne, or } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { KeyStore } from "@altseason/auth";
import { planKeyAddition, planKeyWrite, recordOfClient } from "@altseason/auth";
import { appendRecords } from "./audit-chain.ts";
import { fromClient, groupKeys, toClient, toDelivery, toMaterial } from "./key-rows.ts";
import type { Database } from "./open-database.ts";
import { apiKey, client, keyDelivery, keyVersion, versionMaterial } from "./schema/index.ts";
import { writeKey } from "./write-key.ts";

const asked = alias(keyVersion, "asked");

/** Clients, keys and versions in Postgres or PGlite, each change with its audit entries in one transaction. */
export function createKeyStore({ orm }: Database): KeyStore {
  const ofKey = (clientId: string, keyId: string) => and(eq(apiKey.id, keyId), eq(apiKey.clientId, clientId));
  const selectKeys = (from: Pick<Database["orm"], "select">) =>
    from
      .select({ key: apiKey, version: keyVersion })
      .from(apiKey)
      .innerJoin(keyVersion, eq(keyVersion.keyId, apiKey.id))
      .orderBy(asc(apiKey.id), asc(keyVersion.number));
  /** Keys of a page of ids, each whole. */
  const selectPage = async (where: ReturnType<typeof and>, limit: number) => {
    const page = orm
      .select({ pageId: apiKey.id })
      .from(apiKey)
      .where(where)
      .orderBy(asc(apiKey.id))
      .limit(limit)
      .as("page");
    const rows = await orm
      .select({ key: apiKey, version: keyVersion })
      .from(page)
      .innerJoin(apiKey, eq(apiKey.id, page.pageId))
      .innerJoin(keyVersion, eq(keyVersion.keyId, apiKey.id))
      .orderBy(asc(apiKey.id), asc(keyVersion.number));
    return groupKeys(rows);
  };

  return {
    addClient: (added, origin) =>
      orm.transaction(async (transaction) => {
        await transaction.insert(client).values(fromClient(added));
        await appendRecords(transaction, added.id, [recordOfClient(added, origin)]);
      }),
    async findClient(clientId) {
      const [row] = await orm.select().from(client).where(eq(client.id, clientId));
      return row === undefined ? null : toClient(row);
    },
    async replaceDataKey(clientId, before, after) {
      const replaced = await orm
        .update(client)
        .set({ dataKey: after.wrapped, kekVersion: after.kekVersion })
        .where(
          and(
            eq(client.id, clientId),
            eq(client.dataKey, before.wrapped),
            eq(client.kekVersion, before.kekVersion),
          ),
        )
        .returning({ id: client.id });
      return replaced.length > 0;
    },
    async listClientsToRewrap(kekVersion, limit) {
      const rows = await orm.select().from(client).where(ne(client.kekVersion, kekVersion)).limit(limit);
      return rows.map((row) => toClient(row));
    },
    addKey: (key, material, origin) =>
      orm.transaction(async (transaction) => {
        await writeKey(transaction, planKeyAddition(key, material, origin), "new");
      }),
    async findKey(clientId, keyId) {
      const [key] = groupKeys(await selectKeys(orm).where(ofKey(clientId, keyId)));
      return key ?? null;
    },
    async listKeys(clientId, after, limit) {
      const beyond = after === null ? undefined : gt(apiKey.id, after);
      const keys = await selectPage(and(eq(apiKey.clientId, clientId), beyond), limit + 1);
      const page = keys.slice(0, limit);
      return { keys: page, next: keys.length > limit ? (page.at(-1)?.id ?? null) : null };
    },
    async findVersion(versionId) {
      const rows = await orm
        .select({ client, key: apiKey, version: keyVersion, number: asked.number, material: versionMaterial })
        .from(asked)
        .innerJoin(apiKey, eq(apiKey.id, asked.keyId))
        .innerJoin(client, eq(client.id, apiKey.clientId))
        .innerJoin(versionMaterial, eq(versionMaterial.versionId, asked.id))
        .innerJoin(keyVersion, eq(keyVersion.keyId, apiKey.id))
        .where(eq(asked.id, versionId))
        .orderBy(asc(keyVersion.number));
      const [row] = rows;
      const [key] = groupKeys(rows);
      if (row === undefined || key === undefined) return null;
      return { client: toClient(row.client), key, version: row.number, material: toMaterial(row.material) };
    },
    changeKey: (clientId, keyId, origin, change) =>
      orm.transaction(async (transaction) => {
        const locked = transaction.select({ id: apiKey.id }).from(apiKey).where(ofKey(clientId, keyId));
        if ((await locked.for("update")).length === 0) return null;
        const [before] = groupKeys(await selectKeys(transaction).where(ofKey(clientId, keyId)));
        if (before === undefined) return null;
        const changed = change(before);
        const planned = planKeyWrite(before, changed, origin);
        if (planned !== null) await writeKey(transaction, planned, "known");
        return changed.transition;
      }),
    async findDelivery(versionId) {
      const [row] = await orm.select().from(keyDelivery).where(eq(keyDelivery.versionId, versionId));
      return row === undefined ? null : toDelivery(row);
    },
    async dropExpiredDeliveries(now) {
      const expired = orm
        .select({ id: keyVersion.id })
        .from(keyVersion)
        .innerJoin(apiKey, eq(apiKey.id, keyVersion.keyId))
        .where(lte(apiKey.expiresAt, now));
      await orm.delete(keyDelivery).where(inArray(keyDelivery.versionId, expired));
    },
    listLiveKeys: (now, limit, after = null) =>
      selectPage(
        and(
          isNull(apiKey.revokedAt),
          or(isNull(apiKey.expiresAt), gt(apiKey.expiresAt, now)),
          after === null ? undefined : gt(apiKey.id, after),
        ),
        limit,
      ),
    listKeysDue: (now, limit, after = null) =>
      selectPage(
        and(
          lte(apiKey.dueFrom, now),
          or(isNull(apiKey.expiresAt), gt(apiKey.expiresAt, now)),
          after === null ? undefined : gt(apiKey.id, after),
        ),
        limit,
      ),
  };
}
