import type { ApiKey, KeyVersion } from "./api-key.ts";
import { dropEndedDeliveries } from "./drop-ended-deliveries.ts";
import type { KeyEvent } from "./key-event.ts";

/** A key after transitions, with an event for each. */
export interface SettledKey {
  readonly key: ApiKey;
  readonly events: readonly KeyEvent[];
}

/**
 * Notes what time has done: pending versions whose day has come are active and the ones they follow retire, retiring ones
 * past their window are retired, and a rotation whose old version ended is over. It decides nothing: `versionStanding` says
 * the same without it.
 */
export function settleKey(key: ApiKey, now: number): SettledKey {
  if (key.revokedAt !== null) return { key, events: [] };
  const events: KeyEvent[] = [];
  let settled = key;
  for (const version of key.versions) {
    if (version.state === "pending" && now >= version.activatesAt) {
      settled = activate(settled, version);
      events.push(event(key, "key.version.activated", version.activatesAt, version));
    }
  }
  for (const version of settled.versions) {
    if (version.state !== "retiring" || version.retiresAt === null || now < version.retiresAt) continue;
    settled = replaceVersion(settled, { ...version, state: "retired" });
    events.push(event(key, "key.version.retired", version.retiresAt, version));
  }
  return { key: dropEndedDeliveries(closeRotation(settled)), events };
}

/** The key with one version in the place of the one of the same number. */
export function replaceVersion(key: ApiKey, changed: KeyVersion): ApiKey {
  const versions = key.versions.map((version) => (version.number === changed.number ? changed : version));
  return { ...key, versions };
}

/** The version of a number. @throws {RangeError} when the key has none */
export function requireVersion({ id, versions }: ApiKey, number: number): KeyVersion {
  const version = versions.find((candidate) => candidate.number === number);
  if (version === undefined) throw new RangeError(`version: expected one of ${id}, got ${number}`);
  return version;
}

/** No window outlives the key. */
export function capAtExpiry({ expiresAt }: ApiKey, time: number): number {
  return expiresAt === null ? time : Math.min(time, expiresAt);
}

function activate(key: ApiKey, version: KeyVersion): ApiKey {
  const activated = replaceVersion(key, { ...version, state: "active" });
  const { rotation } = activated;
  if (rotation?.to !== version.number) return activated;
  const from = requireVersion(activated, rotation.from);
  if (from.state !== "active") return activated;
  return replaceVersion(activated, { ...from, state: "retiring" });
}

/** A rotation is over when one of its two versions is. */
function closeRotation(key: ApiKey): ApiKey {
  const { rotation } = key;
  if (rotation === null) return key;
  const from = requireVersion(key, rotation.from);
  const to = requireVersion(key, rotation.to);
  const isOpen =
    (from.state === "retiring" || (from.state === "active" && to.state === "pending")) &&
    (to.state === "active" || to.state === "pending");
  return isOpen ? key : { ...key, rotation: null };
}

function event(key: ApiKey, action: KeyEvent["action"], at: number, version: KeyVersion): KeyEvent {
  return { action, at, keyId: key.id, detail: { version: version.number, versionId: version.id } };
}
