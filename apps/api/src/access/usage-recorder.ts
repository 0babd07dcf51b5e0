import type { RefusedRequest, StoredVersion, UsageCount, UsageStore } from "@altseason/auth";
import type { Logger } from "pino";

/** Who used a version from where. `at` in milliseconds since the epoch. */
interface SeenRequest {
  readonly stored: StoredVersion;
  readonly at: number;
  readonly address: string;
  readonly userAgent: string;
}

/** Counts use in memory, and writes it out every few seconds. */
export interface UsageRecorder {
  accepted(seen: SeenRequest): void;
  /**
   * Keeps the precise reason of a refusal for the owner. It is no use of the version; only what the holder itself sent is
   * counted beside its use.
   */
  refused(
    seen: SeenRequest,
    refusal: Pick<RefusedRequest, "code" | "method" | "path" | "requestId">,
    isProven: boolean,
  ): void;
  /** Writes what was counted so far; what can't be written is kept for the next time. */
  flush(): Promise<void>;
}

const HOUR_MS = 3_600_000;
const MOST_COUNTS = 50_000;
const MOST_REFUSALS = 10_000;
const LONGEST_TEXT = 256;

/** A recorder over a store. Beyond what memory may hold it drops the newest, and says so. */
export function createUsageRecorder(usage: UsageStore, log: Logger): UsageRecorder {
  let counts = new Map<string, UsageCount>();
  let refusals: RefusedRequest[] = [];
  let dropped = 0;
  let writing: Promise<void> = Promise.resolve();

  function count({ stored, at, address, userAgent }: SeenRequest, accepted: number, refused: number): void {
    const { key, version } = stored;
    const hour = at - (at % HOUR_MS);
    const agent = userAgent.slice(0, LONGEST_TEXT);
    const name = `${key.id} ${version} ${hour} ${address} ${agent}`;
    const known = counts.get(name);
    if (known === undefined && counts.size >= MOST_COUNTS) {
      dropped += 1;
      return;
    }
    counts.set(name, {
      clientId: key.clientId,
      keyId: key.id,
      version,
      hour,
      accepted: (known?.accepted ?? 0) + accepted,
      refused: (known?.refused ?? 0) + refused,
      lastUsedAt: Math.max(known?.lastUsedAt ?? 0, accepted > 0 ? at : 0),
      lastUsedIp: address,
      userAgent: agent,
    });
  }

  async function write(): Promise<void> {
    if (counts.size === 0 && refusals.length === 0) return;
    const [taken, told] = [counts, refusals];
    counts = new Map();
    refusals = [];
    try {
      await usage.add([...taken.values()], told);
    } catch (error) {
      log.warn({ err: error }, "use of keys could not be written; it is kept for the next time");
      for (const [name, old] of taken) {
        const newer = counts.get(name);
        counts.set(name, newer === undefined ? old : merge(old, newer));
      }
      refusals = [...told, ...refusals].slice(0, MOST_REFUSALS);
    }
    if (dropped > 0) log.warn({ dropped }, "use of keys was not counted for want of room");
    dropped = 0;
  }

  return {
    accepted: (seen) => count(seen, 1, 0),
    refused(seen, { code, method, path, requestId }, isProven) {
      if (isProven) count(seen, 0, 1);
      if (refusals.length >= MOST_REFUSALS) {
        dropped += 1;
        return;
      }
      const { key, version } = seen.stored;
      refusals.push({
        clientId: key.clientId,
        keyId: key.id,
        version,
        at: seen.at,
        code,
        method,
        path: path.slice(0, LONGEST_TEXT),
        ip: seen.address,
        requestId,
      });
    },
    flush() {
      writing = writing.then(write);
      return writing;
    },
  };
}

function merge(old: UsageCount, newer: UsageCount): UsageCount {
  return {
    ...newer,
    accepted: old.accepted + newer.accepted,
    refused: old.refused + newer.refused,
    lastUsedAt: Math.max(old.lastUsedAt, newer.lastUsedAt),
  };
}
