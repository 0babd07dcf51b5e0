import type { SequenceStore } from "../replay/sequence-store.ts";
import { EMPTY_SEQUENCE, takeSequence } from "../replay/sequence-window.ts";
import type { SequenceWindow } from "../replay/sequence-window.ts";

/** Anti-replay windows in memory, for a single process; they begin anew with it. */
export function createMemorySequenceStore(): SequenceStore {
  const windows = new Map<string, SequenceWindow>();
  return {
    async claim(keyId, counter, mode) {
      const { outcome, window } = takeSequence(windows.get(keyId) ?? EMPTY_SEQUENCE, counter, mode);
      windows.set(keyId, window);
      return outcome;
    },
  };
}
