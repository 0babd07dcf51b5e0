/** Use of a version within an hour, as counted by one instance and added up by the store. */
export interface UsageCount {
  readonly clientId: string;
  readonly keyId: string;
  readonly version: number;
  /** Start of the hour in milliseconds since the epoch. */
  readonly hour: number;
  readonly accepted: number;
  readonly refused: number;
  /** Of a request that was accepted; without meaning where none was. */
  readonly lastUsedAt: number;
  readonly lastUsedIp: string;
  readonly userAgent: string;
}

/** An hour of a version. */
export interface UsageHour {
  readonly version: number;
  readonly hour: number;
  readonly accepted: number;
  readonly refused: number;
}

/** Who used a version, and when last: requests that were accepted. What was refused is no use of it. */
export interface VersionUser {
  readonly version: number;
  readonly ip: string;
  readonly userAgent: string;
  readonly requests: number;
  readonly lastUsedAt: number;
}

/** A request that was refused, with the precise reason: for the key's owner alone. */
export interface RefusedRequest {
  readonly clientId: string;
  readonly keyId: string;
  readonly version: number | null;
  readonly at: number;
  readonly code: string;
  readonly method: string;
  readonly path: string;
  readonly ip: string;
  readonly requestId: string;
}

/** Keeps what was used and refused. Counts are added, never set: instances write what they counted since the last time. */
export interface UsageStore {
  add(counts: readonly UsageCount[], refused: readonly RefusedRequest[]): Promise<void>;
  /** Hours that begin within `from` and `to`, both included, oldest first. */
  hours(keyId: string, from: number, to: number): Promise<readonly UsageHour[]>;
  /** Latest first; of a user agent the first 256 characters are kept. */
  users(keyId: string, since: number, limit: number): Promise<readonly VersionUser[]>;
  /** When any version of each key was last used; keys that never were are left out. */
  lastUses(keyIds: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** Latest first. */
  refusals(clientId: string, keyId: string | null, limit: number): Promise<readonly RefusedRequest[]>;
  /** Drops hours, users and refusals older than a moment. */
  prune(before: number): Promise<void>;
}
