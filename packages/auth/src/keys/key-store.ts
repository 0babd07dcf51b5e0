import type { AuditRecord } from "../audit/audit-entry.ts";
import type { WrappedKey } from "../envelope/key-encryption-service.ts";
import type { ApiKey, DeliveryWay } from "./api-key.ts";
import type { KeyTransition } from "./key-transition.ts";

/** Who holds keys: an organisation or a person. */
export interface Client {
  /** `client_…` */
  readonly id: string;
  readonly name: string;
  readonly createdAt: number;
  /** What the client's secrets are sealed under. */
  readonly dataKey: WrappedKey;
}

/**
 * What proves a version. `hash`: lower-case hexadecimal SHA-256 of a bearer secret; `sealed`: an HMAC secret in its envelope;
 * `public`: a public key as DER (SPKI).
 */
export type VersionMaterial =
  | { readonly kind: "hash"; readonly hash: string }
  | { readonly kind: "sealed"; readonly sealed: Uint8Array }
  | { readonly kind: "public"; readonly spki: Uint8Array };

/**
 * A secret on its way to its holder, which nobody reads at rest. `fetch`: under its client's data key; `hpke`: the
 * encapsulated key and the ciphertext in one, for the holder of the private key alone.
 */
export interface SealedDelivery {
  readonly way: DeliveryWay["way"];
  readonly sealed: Uint8Array;
}

/** All that authenticating one version takes, read by its id alone. */
export interface StoredVersion {
  readonly client: Client;
  readonly key: ApiKey;
  /** Number of the version that was asked for. */
  readonly version: number;
  readonly material: VersionMaterial;
}

/** Who asked for a change, for the audit trail. */
export type ChangeOrigin = Pick<AuditRecord, "actor" | "ip" | "requestId">;

/** A change of a key: the pure transition, and the material of a version that it makes. */
export interface KeyChange {
  readonly transition: KeyTransition;
  readonly material: VersionMaterial | null;
  /** The secret of that version, where it has to wait for its holder. */
  readonly delivery?: SealedDelivery | null;
}

/** A page of keys in order of their ids. */
export interface KeyPage {
  readonly keys: readonly ApiKey[];
  /** Id to go on after; null at the end. */
  readonly next: string | null;
}

/**
 * Keeps clients, keys and versions. Every change is one transaction with its audit entries: no entry, no change. Another
 * client's key is as good as none.
 */
export interface KeyStore {
  addClient(client: Client, origin: ChangeOrigin): Promise<void>;
  findClient(clientId: string): Promise<Client | null>;
  /** Puts a data key, wrapped anew, in the place of the one that was; false when that is no longer there. */
  replaceDataKey(clientId: string, before: WrappedKey, after: WrappedKey): Promise<boolean>;
  /** Clients whose data key is under another version of the key-encryption key. */
  listClientsToRewrap(kekVersion: string, limit: number): Promise<readonly Client[]>;
  addKey(key: ApiKey, material: VersionMaterial, origin: ChangeOrigin): Promise<void>;
  findKey(clientId: string, keyId: string): Promise<ApiKey | null>;
  listKeys(clientId: string, after: string | null, limit: number): Promise<KeyPage>;
  findVersion(versionId: string): Promise<StoredVersion | null>;
  /**
   * Reads a key under a lock, lets `change` decide, and writes what it decided with an audit entry for each event. Null: no
   * such key of that client. A refusal writes nothing.
   */
  changeKey(
    clientId: string,
    keyId: string,
    origin: ChangeOrigin,
    change: (key: ApiKey) => KeyChange,
  ): Promise<KeyTransition | null>;
  /** The secret that waits at a version; null once it was handed out, or its version or key has ended. */
  findDelivery(versionId: string): Promise<SealedDelivery | null>;
  /** Forgets the secrets that wait at keys which have expired. */
  dropExpiredDeliveries(now: number): Promise<void>;
  /** Keys that are neither revoked nor expired, of all clients, in order of their ids, those behind `after` alone. */
  listLiveKeys(now: number, limit: number, after?: string | null): Promise<readonly ApiKey[]>;
  /**
   * Keys that may have something due: a rotation open, a version pending, or a version older than its policy warns at. In
   * order of their ids, those behind `after` alone: whoever looks at all of them goes on after the last that came.
   */
  listKeysDue(now: number, limit: number, after?: string | null): Promise<readonly ApiKey[]>;
}
