import { readyCredential } from "./credential.ts";
import type { ReadyCredential } from "./credential.ts";
import type { CredentialSource } from "./credential-source.ts";

/** Credentials, of which one is used until it nears its end. */
export interface CredentialRing {
  /** The first that is good, else one that will do, of those not `tried`; null when there is none, loaded anew. */
  choose(tried: ReadonlySet<string>): Promise<ReadyCredential | null>;
  /** It works, and will not for long: another one is used from now on if there is one. */
  noteRetiring(keyid: string): void;
  /** It will never work again. */
  noteEnded(keyid: string): void;
  /** It did not work, for a reason that may pass: others go first for a minute. */
  noteRefused(keyid: string): void;
  /** Stops watching the source. */
  close(): void;
}

/** Settings of {@link createCredentialRing}. Times in milliseconds since the epoch. */
export interface CredentialRingOptions {
  readonly source: CredentialSource;
  readonly now: () => number;
}

const SET_ASIDE_MS = 60_000;
const LEAST_RELOAD_MS = 1_000;
const QUIET_RELOAD_MS = 30_000;

/** A ring that loads at its first use. */
export function createCredentialRing({ source, now }: CredentialRingOptions): CredentialRing {
  let credentials: readonly ReadyCredential[] = [];
  let loadedAt = Number.NEGATIVE_INFINITY;
  let loading: Promise<void> | null = null;
  const ended = new Set<string>();
  const retiring = new Set<string>();
  const refusedUntil = new Map<string, number>();
  let isStale = false;
  const stopWatching = source.watch?.(() => {
    isStale = true;
  });

  async function reload(): Promise<void> {
    loading ??= load().finally(() => {
      loading = null;
    });
    await loading;
  }

  async function load(): Promise<void> {
    isStale = false;
    loadedAt = now();
    const loaded = await source.load();
    credentials = loaded.map(readyCredential);
  }

  /** Good ones first, then those that retire, then those that were refused a moment ago: better than to give up. */
  function pick(tried: ReadonlySet<string>): ReadyCredential | null {
    const usable = credentials.filter(({ keyid }) => !ended.has(keyid) && !tried.has(keyid));
    const welcome = usable.filter(({ keyid }) => now() >= (refusedUntil.get(keyid) ?? 0));
    return welcome.find(({ keyid }) => !retiring.has(keyid)) ?? welcome[0] ?? usable[0] ?? null;
  }

  return {
    async choose(tried) {
      // A file caught half-written is no reason to drop what works: the next change brings it.
      if (isStale && credentials.length > 0) await reload().catch(() => undefined);
      const found = pick(tried);
      if (found === null) {
        if (now() - loadedAt >= LEAST_RELOAD_MS || loading !== null) await reload();
        return pick(tried);
      }
      if (retiring.has(found.keyid) && now() - loadedAt >= QUIET_RELOAD_MS) {
        await reload().catch(() => undefined);
        return pick(tried) ?? found;
      }
      return found;
    },
    noteRetiring: (keyid) => void retiring.add(keyid),
    noteEnded: (keyid) => void ended.add(keyid),
    noteRefused: (keyid) => void refusedUntil.set(keyid, now() + SET_ASIDE_MS),
    close: () => stopWatching?.(),
  };
}
