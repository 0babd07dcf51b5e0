import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { classifyAssets, computeReading, methodologyOf, parseDay } from "@altseason/core";
import type { ListedAsset, Listing } from "./market-data-provider.ts";
import { marketDaysOfListing } from "./market-days-of-listing.ts";
import { createMemoryMarketStore } from "./testing/create-memory-market-store.ts";

const NOON = Date.parse("2026-03-01T12:00:00Z");
const TODAY = parseDay("2026-03-01");
const source = { provider: "coinmarketcap", kind: "live", description: "test" } as const;

function listingOf(assets: readonly ListedAsset[]): Listing {
  return {
    identity: "coinmarketcap",
    source,
    observedAt: NOON,
    assets,
    duplicateIds: [],
    unknownCategories: [],
  };
}

function listed(id: string, price: number | null, changePercent: ListedAsset["changePercent"]): ListedAsset {
  return {
    asset: { id, symbol: `C${id}`, name: null, tags: [] },
    rank: Number(id),
    price,
    marketCap: price === null ? null : price * 1_000,
    volume: 5,
    changePercent,
  };
}

test("the day itself has price, cap and volume; the days before have prices alone, oldest first", () => {
  const days = marketDaysOfListing(
    listingOf([listed("1", 120, { 7: 20, 30: -40, 90: 100 }), listed("2", 10, { 90: -50 })]),
  );
  expect(days.map(({ day, origin }) => [day - TODAY, origin])).toEqual([
    [-90, "derived"],
    [-30, "derived"],
    [-7, "derived"],
    [0, "intraday"],
  ]);
  expect(days[0]?.observations.map(({ marketCap, price }) => [price, marketCap])).toEqual([
    [60, null],
    [20, null],
  ]);
  expect(days[1]?.observations.map(({ price }) => price)).toEqual([200]);
  expect(days[3]?.observations[1]).toMatchObject({ price: 10, marketCap: 10_000, volume: 5 });
});

test("a coin without price, or that lost everything and more, has no day before", () => {
  const days = marketDaysOfListing(
    listingOf([listed("1", null, { 90: 5 }), listed("2", 1, { 90: -100 }), listed("3", 1, { 90: -120 })]),
  );
  expect(days.map(({ day }) => day)).toEqual([TODAY]);
  expect(days[0]?.observations.map(({ asset }) => asset.id)).toEqual(["2", "3"]);
});

test("an empty listing is no day", () => {
  expect(marketDaysOfListing(listingOf([]))).toEqual([]);
});

test("a derived price returns what the provider said, to the last digits", () => {
  const change = fc.double({ min: -99.9, max: 10_000, noNaN: true });
  const price = fc.double({ min: 1e-9, max: 1e6, noNaN: true });
  fc.assert(
    fc.property(price, change, (now, percent) => {
      const base = marketDaysOfListing(listingOf([listed("1", now, { 90: percent })]))[0];
      const basePrice = base?.observations[0]?.price ?? Number.NaN;
      expect(now / basePrice).toBeCloseTo(1 + percent / 100, 9);
    }),
  );
});

test("one listing with 90-day changes is enough for a reading", async () => {
  const beat = [30, 21, 20.5, 20, 19, -10];
  const coins = beat.map((percent, index) => listed(String(index + 2), 10, { 90: percent }));
  const store = createMemoryMarketStore();
  await store.ensureDataSet({ id: "live", identity: "coinmarketcap", source });
  await store.writeDays("live", marketDaysOfListing(listingOf([listed("1", 60_000, { 90: 20 }), ...coins])));
  const matrix = await store.loadMatrix("live");
  if (matrix === null) throw new Error("expected a matrix");
  const reading = computeReading({
    matrix,
    classification: classifyAssets(matrix),
    methodology: methodologyOf("top6-90d"),
    day: TODAY,
    digest: (text) => createHash("sha256").update(text).digest("hex"),
  });
  expect(reading.fraction).toBe("3/6");
});
