import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe } from "vitest";
import { describeMarketStore, describeReadingStore } from "@altseason/core/testing";
import { createCachedMarketStore } from "./create-cached-market-store.ts";
import { createMarketStore } from "./market-store.ts";
import { createMemoryMarketStore } from "./memory/memory-market-store.ts";
import { createMemoryReadingStore } from "./memory/memory-reading-store.ts";
import { createReadingStore } from "./reading-store.ts";
import { openMigrated } from "./testing/open-migrated.ts";
import { findTestPostgres } from "./testing/postgres.ts";

const postgres = await findTestPostgres();
const none = async (): Promise<void> => {};

describeMarketStore("memory", async () => ({ store: createMemoryMarketStore(), close: none }));
describeReadingStore("memory", async () => ({ store: createMemoryReadingStore(), close: none }));

describeMarketStore("PGlite, cached in files", async () => {
  const database = await openMigrated();
  const folder = mkdtempSync(join(tmpdir(), "altseason-cache-"));
  return {
    store: createCachedMarketStore(createMarketStore(database), folder),
    close: async () => {
      await database.close();
      rmSync(folder, { recursive: true });
    },
  };
});

describeMarketStore("PGlite", async () => {
  const database = await openMigrated();
  return { store: createMarketStore(database), close: () => database.close() };
});

describeReadingStore("PGlite", async () => {
  const database = await openMigrated();
  return { store: createReadingStore(database), close: () => database.close() };
});

describe.skipIf(!postgres.isPresent)(`on a real server${postgres.note}`, () => {
  describeMarketStore("Postgres", async () => {
    const { url, drop } = await postgres.create("market");
    const database = await openMigrated(url);
    return { store: createMarketStore(database), close: () => database.close().then(drop) };
  });

  describeReadingStore("Postgres", async () => {
    const { url, drop } = await postgres.create("reading");
    const database = await openMigrated(url);
    return { store: createReadingStore(database), close: () => database.close().then(drop) };
  });
});
