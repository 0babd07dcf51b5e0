import { createHash } from "node:crypto";
import { join } from "node:path";
import type { MarketStore } from "@altseason/core";
import type { HashedMarketStore } from "./market-store.ts";
import { readMatrixCache, writeMatrixCache } from "./matrix-cache.ts";

/** What a cached store can be told. */
export interface CacheOptions {
  /** Told when a file can't be written; the matrix is served all the same. */
  readonly onWriteFailure?: (cause: unknown) => void;
}

/**
 * A market store whose matrices are kept in files, for a fast start: one raw file a data set, valid for exactly the source,
 * assets and numbers that it was made of.
 */
export function createCachedMarketStore(
  store: HashedMarketStore,
  cacheDir: string,
  { onWriteFailure = () => {} }: CacheOptions = {},
): MarketStore {
  return {
    ...store,
    async loadMatrix(dataSetId) {
      const contentHash = await store.contentHash(dataSetId);
      if (contentHash === null) return null;
      const name = createHash("sha256").update(dataSetId).digest("hex").slice(0, 16);
      const path = join(cacheDir, `${name}.matrix`);
      const cached = readMatrixCache(path, contentHash);
      if (cached !== null) return cached;
      const loaded = await store.loadHashedMatrix(dataSetId);
      if (loaded === null) return null;
      try {
        writeMatrixCache(path, loaded.matrix, loaded.contentHash);
      } catch (cause) {
        onWriteFailure(cause);
      }
      return loaded.matrix;
    },
  };
}
