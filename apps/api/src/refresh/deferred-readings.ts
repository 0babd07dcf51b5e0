import type { ReadingStore } from "@altseason/core";

/** A reading store that is still being opened: calls wait for it. */
export function createDeferredReadings(opening: Promise<ReadingStore>): ReadingStore {
  return {
    publish: async (...parameters) => (await opening).publish(...parameters),
    latest: async (...parameters) => (await opening).latest(...parameters),
    asOf: async (...parameters) => (await opening).asOf(...parameters),
    revisions: async (...parameters) => (await opening).revisions(...parameters),
  };
}
