import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Asset } from "../asset.ts";
import type { DataSet, DayOrigin, MarketDay, MarketStore } from "../market-store.ts";

const ASSETS: Readonly<Record<string, Asset>> = Object.fromEntries(
  ["bitcoin", "ethereum", "solana", "tether"].map((id) => [
    id,
    { id, symbol: id.slice(0, 3).toUpperCase(), name: id, tags: id === "tether" ? ["stablecoins"] : [] },
  ]),
);

function marketDay(
  day: number,
  origin: DayOrigin,
  prices: Readonly<Record<string, number | null>>,
): MarketDay {
  return {
    day,
    origin,
    observations: Object.entries(prices).map(([id, price]) => ({
      asset: ASSETS[id] ?? { id, symbol: id, name: null, tags: [] },
      price,
      marketCap: price === null || origin === "derived" ? null : price * 1_000,
      volume: null,
    })),
  };
}

/** What every market store must do. `open` gives an empty store; it is closed after the suite. */
export function describeMarketStore(
  name: string,
  open: () => Promise<{ readonly store: MarketStore; readonly close: () => Promise<void> }>,
): void {
  describe(`a market store on ${name}`, () => {
    let store: MarketStore;
    let close: () => Promise<void>;
    let count = 0;
    beforeAll(async () => ({ store, close } = await open()));
    afterAll(() => close());

    async function makeDataSet(): Promise<DataSet> {
      count += 1;
      const source = { provider: "test", kind: "imported", description: "suite" } as const;
      const dataSet: DataSet = { id: `set-${count}`, identity: "coingecko", source };
      await store.ensureDataSet(dataSet);
      return dataSet;
    }

    async function priceOf(dataSetId: string, id: string, day: number): Promise<number | undefined> {
      const matrix = await store.loadMatrix(dataSetId);
      if (matrix === null) return undefined;
      const column = matrix.assets.findIndex((asset) => asset.id === id);
      return matrix.price[(day - matrix.firstDay) * matrix.assets.length + column];
    }

    test("days come back as a matrix: gaps are empty rows, what was not observed is missing", async () => {
      const { id, source } = await makeDataSet();
      const days = [
        marketDay(19_000, "close", { bitcoin: 100, ethereum: 10 }),
        marketDay(19_002, "close", { bitcoin: 110, ethereum: null, solana: 5.25 }),
      ];
      expect(await store.writeDays(id, days)).toEqual([19_000, 19_002]);
      const matrix = await store.loadMatrix(id);
      expect(matrix).toMatchObject({ firstDay: 19_000, dayCount: 3, identity: "coingecko", source });
      expect(matrix?.assets.map((asset) => asset.id).toSorted()).toEqual(["bitcoin", "ethereum", "solana"]);
      expect(await priceOf(id, "solana", 19_002)).toBe(5.25);
      for (const [asset, day] of [
        ["bitcoin", 19_001],
        ["solana", 19_000],
        ["ethereum", 19_002],
      ] as const) {
        expect((await priceOf(id, asset, day)) || 0).toBe(0);
      }
    });

    test("an asset keeps its symbol, name and tags; newer tags replace older ones, none do not", async () => {
      const { id } = await makeDataSet();
      const bare = {
        asset: { id: "tether", symbol: "USDT", name: null, tags: [] },
        price: 1,
        marketCap: 1,
        volume: 2,
      };
      await store.writeDays(id, [
        marketDay(19_000, "close", { bitcoin: 100, tether: 1 }),
        { day: 19_001, origin: "close", observations: [bare] },
      ]);
      const matrix = await store.loadMatrix(id);
      expect(matrix?.assets.find((asset) => asset.id === "tether")).toEqual({
        id: "tether",
        symbol: "USDT",
        name: "tether",
        tags: ["stablecoins"],
      });
    });

    test("writing the same day again changes nothing; other numbers are a further revision", async () => {
      const { id } = await makeDataSet();
      const day = marketDay(19_000, "close", { bitcoin: 100 });
      await store.writeDays(id, [day]);
      expect(await store.writeDays(id, [day])).toEqual([]);
      expect(await store.listDays(id)).toEqual([
        { day: 19_000, origin: "close", assetCount: 1, revision: 1 },
      ]);
      expect(await store.writeDays(id, [marketDay(19_000, "close", { bitcoin: 101 })])).toEqual([19_000]);
      expect((await store.listDays(id))[0]?.revision).toBe(2);
      expect(await priceOf(id, "bitcoin", 19_000)).toBe(101);
    });

    test.each<readonly [DayOrigin, DayOrigin, number]>([
      ["derived", "intraday", 2],
      ["derived", "close", 2],
      ["intraday", "intraday", 2],
      ["intraday", "close", 2],
      ["intraday", "derived", 1],
      ["close", "intraday", 1],
      ["close", "derived", 1],
    ])("%s, then %s: the stronger numbers stand", async (first, second, expected) => {
      const { id } = await makeDataSet();
      await store.writeDays(id, [marketDay(19_000, first, { bitcoin: 1 })]);
      await store.writeDays(id, [marketDay(19_000, second, { bitcoin: 2 })]);
      expect(await priceOf(id, "bitcoin", 19_000)).toBe(expected);
    });

    test("derived on derived adds coins and leaves the numbers that stood", async () => {
      const { id } = await makeDataSet();
      await store.writeDays(id, [marketDay(19_000, "derived", { bitcoin: 1 })]);
      await store.writeDays(id, [marketDay(19_000, "derived", { bitcoin: 2, solana: 3 })]);
      expect(await priceOf(id, "bitcoin", 19_000)).toBe(1);
      expect(await priceOf(id, "solana", 19_000)).toBe(3);
    });

    test("data sets are apart", async () => {
      const one = await makeDataSet();
      const other = await makeDataSet();
      await store.writeDays(one.id, [marketDay(19_000, "close", { bitcoin: 1 })]);
      expect(await store.loadMatrix(other.id)).toBeNull();
      expect((await store.listDataSets()).map(({ id }) => id)).toEqual(
        expect.arrayContaining([one.id, other.id]),
      );
    });

    test("a data set keeps its identity and kind; its description may change", async () => {
      const dataSet = await makeDataSet();
      await store.ensureDataSet({ ...dataSet, source: { ...dataSet.source, description: "other" } });
      const stored = (await store.listDataSets()).find(({ id }) => id === dataSet.id);
      expect(stored?.source.description).toBe("other");
      const simulated = { ...dataSet, source: { ...dataSet.source, kind: "simulated" as const } };
      await expect(store.ensureDataSet(simulated)).rejects.toThrow(RangeError);
      await expect(store.ensureDataSet({ ...dataSet, identity: "symbol" })).rejects.toThrow(RangeError);
    });

    test("a day of an unknown data set is refused", async () => {
      await expect(store.writeDays("nowhere", [marketDay(1, "close", { bitcoin: 1 })])).rejects.toThrow(
        RangeError,
      );
    });

    test("a market without Bitcoin is no matrix", async () => {
      const { id } = await makeDataSet();
      await store.writeDays(id, [marketDay(19_000, "close", { solana: 1 })]);
      expect(await store.loadMatrix(id)).toBeNull();
    });

    test("writers at the same time lose nothing", async () => {
      const { id } = await makeDataSet();
      await Promise.all(
        Array.from({ length: 8 }, (_, index) =>
          store.writeDays(id, [
            marketDay(19_000 + index, "close", { bitcoin: 1, [`coin-${index}`]: 1 + index }),
          ]),
        ),
      );
      expect((await store.listDays(id)).map(({ day }) => day)).toEqual(
        [0, 1, 2, 3, 4, 5, 6, 7].map((index) => 19_000 + index),
      );
      for (let index = 0; index < 8; index += 1) {
        expect(await priceOf(id, `coin-${index}`, 19_000 + index)).toBe(1 + index);
      }
    });
  });
}
