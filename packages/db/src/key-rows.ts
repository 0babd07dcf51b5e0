import { DEFAULT_ROTATION_POLICY, keyDueFrom } from "@altseason/auth";
import type { ApiKey, Client, KeyVersion, SealedDelivery, VersionMaterial } from "@altseason/auth";
import type { apiKey, client, keyDelivery, keyVersion, versionMaterial } from "./schema/index.ts";

type KeyRow = typeof apiKey.$inferSelect;
type VersionRow = typeof keyVersion.$inferSelect;
type MaterialRow = typeof versionMaterial.$inferSelect;

/** A client's row. */
export function fromClient({ dataKey, ...rest }: Client): typeof client.$inferInsert {
  return { ...rest, dataKey: dataKey.wrapped, kekVersion: dataKey.kekVersion };
}

/** A client from its row. */
export function toClient({ dataKey, kekVersion, ...rest }: typeof client.$inferSelect): Client {
  return { ...rest, dataKey: { wrapped: dataKey, kekVersion } };
}

/** A key's row; the versions have rows of their own. */
export function fromKey(key: ApiKey): typeof apiKey.$inferInsert {
  const { versions: _versions, scopes, allowlist, ...rest } = key;
  return { ...rest, scopes: [...scopes], allowlist: [...allowlist], dueFrom: keyDueFrom(key) };
}

/** A key from its row and those of its versions, in order. The columns hold what `fromKey` and `fromVersion` wrote. */
function toKey({ dueFrom: _dueFrom, ...key }: KeyRow, versions: readonly VersionRow[]): ApiKey {
  return {
    ...key,
    // Policies of before a member was added are without it.
    policy: { ...DEFAULT_ROTATION_POLICY, ...key.policy },
    versions: versions.map(({ keyId: _keyId, ...version }) => version),
  } as ApiKey;
}

/** A version's row. */
export function fromVersion(keyId: string, version: KeyVersion): typeof keyVersion.$inferInsert {
  return { ...version, keyId };
}

/** The row of what proves a version. */
export function fromMaterial(
  versionId: string,
  material: VersionMaterial,
): typeof versionMaterial.$inferInsert {
  const { kind } = material;
  if (kind === "hash") return { versionId, kind, value: Buffer.from(material.hash, "hex") };
  return { versionId, kind, value: kind === "sealed" ? material.sealed : material.spki };
}

/** What proves a version, from its row. */
export function toMaterial({ kind, value }: MaterialRow): VersionMaterial {
  if (kind === "hash") return { kind, hash: Buffer.from(value).toString("hex") };
  return kind === "sealed" ? { kind, sealed: value } : { kind: "public", spki: value };
}

/** A secret that waits, from its row. */
export function toDelivery({ way, sealed }: typeof keyDelivery.$inferSelect): SealedDelivery {
  return { way: way === "hpke" ? "hpke" : "fetch", sealed };
}

/** Keys from rows that join each with its versions, both in order. */
export function groupKeys(rows: readonly { readonly key: KeyRow; readonly version: VersionRow }[]): ApiKey[] {
  const grouped = Map.groupBy(rows, ({ key }) => key.id);
  return [...grouped.values()].flatMap((own) => {
    const key = own[0]?.key;
    return key === undefined
      ? []
      : [
          toKey(
            key,
            own.map(({ version }) => version),
          ),
        ];
  });
}
