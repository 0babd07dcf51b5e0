import { expect, test } from "vitest";
import { parseDay } from "@altseason/core";
import type { MarketSource } from "@altseason/core";
import { DataSetError, chooseDataSet } from "./choose-data-set.ts";
import type { Candidate } from "./choose-data-set.ts";
import { chooseFeeds } from "./choose-feeds.ts";

const TODAY = parseDay("2026-03-01");

function candidate(
  id: string,
  kind: MarketSource["kind"],
  changes: { readonly daysAgo?: number; readonly hasBase?: boolean; readonly isEmpty?: boolean } = {},
): Candidate {
  const { daysAgo = 0, hasBase = true, isEmpty = false } = changes;
  return {
    dataSet: { id, identity: "coingecko", source: { provider: id, kind, description: "test" } },
    version: 1,
    newest: isEmpty ? null : { day: TODAY - daysAgo, origin: "close", writtenAt: 0 },
    hasBase,
  };
}

const demo = candidate("demo", "simulated");
const live = candidate("coinmarketcap", "live", { daysAgo: 1 });
const imported = candidate("csv", "imported", { daysAgo: 400 });
const recent = candidate("recent-csv", "imported");
const young = candidate("coingecko", "live", { hasBase: false });
const empty = candidate("empty", "imported", { isEmpty: true, hasBase: false });

test.each<[string, readonly Candidate[], { dataSetId?: string; provider?: string }, string | null]>([
  ["nothing is shown of an empty store", [], {}, null],
  ["a data set without days is none", [empty], {}, null],
  ["the real market comes before the simulated one, however old", [demo, imported], {}, "csv"],
  ["live takes the demo market's place", [demo, live], {}, "coinmarketcap"],
  ["among real ones that which reaches furthest is shown", [live, imported, recent], {}, "recent-csv"],
  [
    "live comes first where both reach as far",
    [candidate("csv", "imported", { daysAgo: 1 }), live],
    {},
    "coinmarketcap",
  ],
  ["a set that gives no reading yet waits for its history", [demo, young], {}, "demo"],
  ["but is better than nothing", [young], {}, "coingecko"],
  ["DATA_SET is shown whatever else there is", [demo, live], { dataSetId: "demo" }, "demo"],
  [
    "the provider's set is shown though others reach further",
    [live, recent],
    { provider: "coinmarketcap" },
    "coinmarketcap",
  ],
  ["the provider's set is shown once it gives a reading", [demo, young], { provider: "coingecko" }, "demo"],
  ["MARKET_DATA_PROVIDER=demo shows the demo market", [demo, live], { provider: "demo" }, "demo"],
  ["a provider's set that is still to come leaves what is there", [demo], { provider: "coingecko" }, "demo"],
  [
    "DATA_SET may name what the provider is about to fill",
    [demo],
    { provider: "coingecko", dataSetId: "coingecko" },
    null,
  ],
])("%s", (_title, candidates, { dataSetId = null, provider = null }, expected) => {
  expect(chooseDataSet(candidates, { dataSetId, provider })?.dataSet.id ?? null).toBe(expected);
});

test("a DATA_SET that is not there is refused with those that are", () => {
  const choose = (): unknown => chooseDataSet([demo, live, empty], { dataSetId: "coingeko", provider: null });
  expect(choose).toThrow(DataSetError);
  expect(choose).toThrow(
    'DATA_SET: expected one of the data sets in the store (demo, coinmarketcap), got "coingeko"',
  );
});

test.each<[string, readonly Candidate[], { dataSetId?: string; provider?: string }, readonly string[]]>([
  [
    "an empty store tries the keyless listing, then the demo market",
    [],
    {},
    ["coinmarketcap trial", "demo full"],
  ],
  ["so does one that holds the demo market alone", [demo], {}, ["coinmarketcap trial", "demo full"]],
  ["live data go on as they came", [demo, live], {}, ["coinmarketcap full"]],
  ["imported data are not refreshed", [demo, imported], {}, []],
  ["a named provider is the only source", [demo, live], { provider: "coingecko" }, ["coingecko full"]],
  ["MARKET_DATA_PROVIDER=demo asks nobody", [], { provider: "demo" }, ["demo full"]],
  ["DATA_SET=demo asks nobody", [demo, live], { dataSetId: "demo" }, ["demo full"]],
])("%s", (_title, candidates, { dataSetId = null, provider = null }, expected) => {
  const feeds = chooseFeeds(candidates, { dataSetId, provider });
  expect(feeds.map(({ name, effort }) => `${name} ${effort}`)).toEqual(expected);
});
