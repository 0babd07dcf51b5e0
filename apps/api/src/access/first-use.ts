import { applyKeyCommand } from "@altseason/auth";
import type { KeyStore, StoredVersion } from "@altseason/auth";
import type { Logger } from "pino";

/** What {@link createFirstUseNotes} needs. */
export interface FirstUseOptions {
  readonly keys: KeyStore;
  readonly announce: (keyId: string) => Promise<void>;
  readonly log: Logger;
  readonly now: () => number;
}

/** Notes of first uses that are being written. */
export interface FirstUseNotes {
  note(stored: StoredVersion): void;
  settled(): Promise<void>;
}

/**
 * Notes first uses in the background, each version's once at a time here; of several instances one writes the event, since
 * the store lets one change a key at a time and the transition refuses the second.
 */
export function createFirstUseNotes({ keys, announce, log, now }: FirstUseOptions): FirstUseNotes {
  const writing = new Map<string, Promise<void>>();

  async function write({ key, version }: StoredVersion): Promise<void> {
    const origin = { actor: { kind: "system", id: "first-use" }, ip: null, requestId: null } as const;
    try {
      const transition = await keys.changeKey(key.clientId, key.id, origin, (current) => ({
        transition: applyKeyCommand(current, { kind: "note-first-use", version }, now()),
        material: null,
      }));
      if (transition?.applied === true) await announce(key.id);
    } catch (error) {
      log.warn({ err: error, keyId: key.id, version }, "a first use could not be noted; the next use is");
    }
  }

  return {
    note(stored) {
      const name = `${stored.key.id} ${stored.version}`;
      if (writing.has(name)) return;
      writing.set(
        name,
        write(stored).finally(() => writing.delete(name)),
      );
    },
    async settled() {
      await Promise.all(writing.values());
    },
  };
}
