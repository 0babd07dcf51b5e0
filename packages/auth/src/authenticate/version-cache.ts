import type { StoredVersion } from "../keys/key-store.ts";

/** Versions as they were a moment ago, at most `ttlMs`. */
export interface VersionCache {
  /** At once where it is held. Null: there is no such version. Rejects when the store can't answer. */
  get(versionId: string): StoredVersion | null | Promise<StoredVersion | null>;
  /** Forgets what is held of a key; a reading that was under way does not bring it back. */
  forgetKey(keyId: string): void;
  /** Forgets everything, as when announcements may have been missed. */
  forgetAll(): void;
}

/** Settings of {@link createVersionCache}. Times in milliseconds. */
export interface VersionCacheOptions {
  readonly load: (versionId: string) => Promise<StoredVersion | null>;
  readonly now: () => number;
  /** 5 seconds at the most, by which a revocation takes effect even if nobody hears of it. */
  readonly ttlMs?: number;
  readonly maxEntries?: number;
}

interface Entry {
  readonly version: StoredVersion | null;
  readonly until: number;
}

const TTL_MS = 5_000;
const MAX_ENTRIES = 100_000;

/**
 * Keeps looked-up versions for a few seconds. A look-up that began before a key was forgotten is not kept: it may have read
 * what was true before. A version that was once seen revoked or retired stays so here, whatever a late reading says.
 */
export function createVersionCache({
  load,
  now,
  ttlMs = TTL_MS,
  maxEntries = MAX_ENTRIES,
}: VersionCacheOptions): VersionCache {
  const entries = new Map<string, Entry>();
  const loading = new Map<string, Promise<StoredVersion | null>>();
  const versionsOfKey = new Map<string, Set<string>>();
  const ended = new Map<string, StoredVersion>();
  let generation = 0;

  async function fill(versionId: string): Promise<StoredVersion | null> {
    const began = generation;
    const found = await load(versionId);
    const version = stick(versionId, found);
    if (began === generation) keep(versionId, version);
    return version;
  }

  function stick(versionId: string, found: StoredVersion | null): StoredVersion | null {
    const known = ended.get(versionId);
    if (known !== undefined) return known;
    if (found !== null && isEnded(found)) {
      if (ended.size >= maxEntries) ended.clear();
      ended.set(versionId, found);
    }
    return found;
  }

  function keep(versionId: string, version: StoredVersion | null): void {
    if (entries.size >= maxEntries) {
      entries.clear();
      versionsOfKey.clear();
    }
    entries.set(versionId, { version, until: now() + ttlMs });
    if (version === null) return;
    const siblings = versionsOfKey.get(version.key.id) ?? new Set();
    versionsOfKey.set(version.key.id, siblings.add(versionId));
  }

  return {
    get(versionId) {
      const entry = entries.get(versionId);
      if (entry !== undefined && now() < entry.until) return entry.version;
      const began = loading.get(versionId);
      if (began !== undefined) return began;
      const work = fill(versionId).finally(() => {
        if (loading.get(versionId) === work) loading.delete(versionId);
      });
      loading.set(versionId, work);
      return work;
    },
    forgetKey(keyId) {
      generation += 1;
      loading.clear();
      for (const versionId of versionsOfKey.get(keyId) ?? []) entries.delete(versionId);
      versionsOfKey.delete(keyId);
    },
    forgetAll() {
      generation += 1;
      loading.clear();
      entries.clear();
      versionsOfKey.clear();
    },
  };
}

function isEnded({ key, version }: StoredVersion): boolean {
  if (key.revokedAt !== null) return true;
  const state = key.versions.find(({ number }) => number === version)?.state;
  return state === "revoked" || state === "retired";
}
