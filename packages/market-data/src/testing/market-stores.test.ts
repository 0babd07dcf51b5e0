import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { describeMarketStore } from "@altseason/core/testing";
import { createMemoryMarketStore } from "./create-memory-market-store.ts";
import { openFolderMarketStore } from "./open-folder-market-store.ts";

const BITCOIN = { id: "bitcoin", symbol: "BTC", name: "Bitcoin", tags: ["layer-1"] };
const SOURCE = { provider: "test", kind: "live", description: "test" } as const;

describeMarketStore("memory", () =>
  Promise.resolve({ store: createMemoryMarketStore(), close: () => Promise.resolve() }),
);

describeMarketStore("a folder", async () => {
  const folder = await mkdtemp(join(tmpdir(), "altseason-store-"));
  return {
    store: await openFolderMarketStore(folder),
    close: () => rm(folder, { recursive: true, force: true }),
  };
});

test("a folder gives back what another process wrote", async () => {
  const folder = await mkdtemp(join(tmpdir(), "altseason-store-"));
  try {
    const store = await openFolderMarketStore(folder);
    await store.ensureDataSet({ id: "live", identity: "coingecko", source: SOURCE });
    const observations = [{ asset: BITCOIN, price: 0.1 + 0.2, marketCap: 1e12, volume: null }];
    await store.writeDays("live", [{ day: 7, origin: "close", observations }]);
    const again = await openFolderMarketStore(folder);
    expect(await again.listDataSets()).toEqual(await store.listDataSets());
    expect(await again.listDays("live")).toEqual(await store.listDays("live"));
    const matrix = await again.loadMatrix("live");
    expect(matrix?.assets).toEqual([BITCOIN]);
    expect([...(matrix?.price ?? [])]).toEqual([0.1 + 0.2]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
