import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createCachedMarketStore } from "./create-cached-market-store.ts";
import { createMarketStore } from "./market-store.ts";
import type { HashedMarketStore } from "./market-store.ts";
import type { Database } from "./open-database.ts";
import { dataSet } from "./schema/index.ts";
import { exampleDataSet, exampleDay } from "./testing/example-days.ts";
import { openMigrated } from "./testing/open-migrated.ts";

const cacheDir = mkdtempSync(join(tmpdir(), "altseason-cached-"));
let database: Database;
let store: HashedMarketStore;
beforeAll(async () => {
  database = await openMigrated();
  store = createMarketStore(database);
});
afterAll(async () => {
  await database.close();
  rmSync(cacheDir, { recursive: true });
});

describe("a cached market store", () => {
  test("reads the numbers from the database once, and again only after they changed", async () => {
    await store.ensureDataSet(exampleDataSet("counted"));
    await store.writeDays("counted", [exampleDay(1, { bitcoin: 1 })]);
    let loads = 0;
    const counted: HashedMarketStore = {
      ...store,
      loadHashedMatrix(id) {
        loads += 1;
        return store.loadHashedMatrix(id);
      },
    };
    const cached = createCachedMarketStore(counted, cacheDir);
    const first = await cached.loadMatrix("counted");
    expect(await cached.loadMatrix("counted")).toEqual(first);
    expect(loads).toBe(1);
    await store.writeDays("counted", [exampleDay(1, { bitcoin: 2 })]);
    expect((await cached.loadMatrix("counted"))?.price[0]).toBe(2);
    expect(loads).toBe(2);
  });

  test("sees new tags of an asset whose numbers stayed as they were", async () => {
    const cached = createCachedMarketStore(store, cacheDir);
    await store.ensureDataSet(exampleDataSet("tagged"));
    await store.writeDays("tagged", [exampleDay(1, { bitcoin: 1 })]);
    await cached.loadMatrix("tagged");
    await store.writeDays("tagged", [exampleDay(1, { bitcoin: 1 }, { tags: ["layer-1"] })]);
    expect((await cached.loadMatrix("tagged"))?.assets[0]?.tags).toEqual(["layer-1"]);
  });

  test("is not misled by a data set made anew under the same name, with as many days and revisions", async () => {
    const cached = createCachedMarketStore(store, cacheDir);
    for (const price of [10, 20]) {
      await database.orm.delete(dataSet).where(eq(dataSet.id, "again"));
      await store.ensureDataSet(exampleDataSet("again"));
      await store.writeDays("again", [exampleDay(1, { bitcoin: price })]);
      expect((await cached.loadMatrix("again"))?.price[0]).toBe(price);
    }
  });

  test("serves the matrix, and tells, when the file can't be written", async () => {
    const notFolder = join(cacheDir, "file");
    writeFileSync(notFolder, "");
    const failures: unknown[] = [];
    const cached = createCachedMarketStore(store, notFolder, {
      onWriteFailure: (cause) => failures.push(cause),
    });
    await store.ensureDataSet(exampleDataSet("unwritable"));
    await store.writeDays("unwritable", [exampleDay(1, { bitcoin: 7 })]);
    expect((await cached.loadMatrix("unwritable"))?.price[0]).toBe(7);
    expect(failures).toHaveLength(1);
  });

  test("has no matrix of a data set that isn't there or holds no day", async () => {
    const cached = createCachedMarketStore(store, cacheDir);
    await store.ensureDataSet(exampleDataSet("empty"));
    expect(await cached.loadMatrix("empty")).toBeNull();
    expect(await cached.loadMatrix("nowhere")).toBeNull();
  });
});
