import type { AuditRecord } from "../audit/audit-entry.ts";
import type { ApiKey, KeyVersion } from "./api-key.ts";
import { keyDifference } from "./key-difference.ts";
import type { ChangeOrigin, Client, KeyChange, SealedDelivery, VersionMaterial } from "./key-store.ts";

/** What a key store writes in one transaction. */
export interface KeyWrite {
  readonly key: ApiKey;
  /** Versions that are new or differ. */
  readonly versions: readonly KeyVersion[];
  /** The material of the one version that is new. */
  readonly added: {
    readonly versionId: string;
    readonly material: VersionMaterial;
    readonly delivery: SealedDelivery | null;
  } | null;
  /** Versions whose secret no longer waits. */
  readonly delivered: readonly string[];
  /** One for each event, in their order. */
  readonly records: readonly AuditRecord[];
}

/**
 * What a change comes to; null where it is a refusal, or where nothing is to be written.
 * @throws {RangeError} when a key would change without an event, turn into another, lose a version, or get a new version
 * without its material
 */
export function planKeyWrite(
  before: ApiKey,
  { transition, material, delivery = null }: KeyChange,
  origin: ChangeOrigin,
): KeyWrite | null {
  if (!transition.applied) return null;
  const { key, events } = transition;
  const difference = keyDifference(before, key);
  if (key.id !== before.id || key.clientId !== before.clientId) {
    throw new RangeError(
      `key: expected ${before.id} of ${before.clientId}, got ${key.id} of ${key.clientId}`,
    );
  }
  if (events.length === 0) {
    if (Object.keys(difference.after).length === 0) return null;
    throw new RangeError(`events: expected one for each change of ${key.id}, got none`);
  }
  const kept = new Map(key.versions.map((version) => [version.number, version.id]));
  if (before.versions.some(({ number, id }) => kept.get(number) !== id)) {
    throw new RangeError(`versions: expected all of ${key.id}, got fewer or others`);
  }
  const numbers = new Set(before.versions.map(({ number }) => number));
  const isNew = key.versions.filter(({ number }) => !numbers.has(number));
  const [version] = isNew;
  if (isNew.length !== (material === null ? 0 : 1)) {
    throw new RangeError(
      `material: expected one for each new version of ${key.id}, got ${isNew.length} versions`,
    );
  }
  if ((version?.delivery === "waiting") !== (delivery !== null)) {
    throw new RangeError(`delivery: expected one for a new version that waits, and for no other`);
  }
  const waited = new Set(
    before.versions.filter((old) => old.delivery === "waiting").map(({ number }) => number),
  );
  const same = new Set(before.versions.map((old) => JSON.stringify(old)));
  return {
    key,
    versions: key.versions.filter((candidate) => !same.has(JSON.stringify(candidate))),
    added: version === undefined || material === null ? null : { versionId: version.id, material, delivery },
    delivered: key.versions
      .filter(({ number, delivery: now }) => waited.has(number) && now !== "waiting")
      .map(({ id }) => id),
    records: events.map(({ action, at, keyId, detail }, index): AuditRecord => {
      const isLast = index === events.length - 1;
      return {
        ...originOf(origin),
        at,
        action,
        target: keyId,
        before: isLast ? difference.before : null,
        after: { at, detail, ...(isLast ? difference.after : {}) },
      };
    }),
  };
}

/**
 * What adding a key comes to.
 * @throws {RangeError} when it has more than its first version
 */
export function planKeyAddition(key: ApiKey, material: VersionMaterial, origin: ChangeOrigin): KeyWrite {
  const [version] = key.versions;
  if (version === undefined || key.versions.length > 1) {
    throw new RangeError(`versions: expected the first of ${key.id} alone, got ${key.versions.length}`);
  }
  const record = { ...originOf(origin), at: key.createdAt, action: "key.created", target: key.id };
  return {
    key,
    versions: key.versions,
    added: { versionId: version.id, material, delivery: null },
    delivered: [],
    records: [{ ...record, before: null, after: key }],
  };
}

/** The record of a client that is added. */
export function recordOfClient({ id, name, createdAt }: Client, origin: ChangeOrigin): AuditRecord {
  return {
    ...originOf(origin),
    at: createdAt,
    action: "client.created",
    target: id,
    before: null,
    after: { name },
  };
}

function originOf({ actor, ip, requestId }: ChangeOrigin): ChangeOrigin {
  return { actor, ip, requestId };
}
