import { join } from "node:path";

/** Where everything lies that one installation keeps in its data directory. */
export interface DataDirectory {
  /** For `openDatabase` without a server. */
  readonly database: string;
  /** For `createCachedMarketStore`. */
  readonly matrices: string;
  /** For the journals of backfills, one folder a data set. */
  readonly backfills: string;
}

/** The places in a data directory; nothing is made. */
export function dataDirectory(dataDir: string): DataDirectory {
  return {
    database: join(dataDir, "database"),
    matrices: join(dataDir, "matrices"),
    backfills: join(dataDir, "backfills"),
  };
}
