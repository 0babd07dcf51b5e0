import { expect, test } from "vitest";
import { compareCoins } from "./compare-coins.ts";

type Reading = Parameters<typeof compareCoins>[0];
type Constituent = Reading["constituents"][number];

const coin = (id: string, lead: number): Constituent => ({
  id,
  rank: 1,
  symbol: id,
  name: null,
  marketCap: 1,
  price: 1,
  priceDay: "2026-01-01",
  basePrice: 1,
  baseDay: "2025-10-01",
  return: lead,
  returnOverBenchmark: lead,
  outperformed: lead > 0,
  review: [],
});

const reading = (constituents: readonly Constituent[], more: Partial<Reading> = {}): Reading => ({
  constituents: [...constituents],
  missing: [],
  excluded: [],
  passedOver: [],
  ...more,
});

const absent = { rank: 2, symbol: "x", name: null, marketCap: 1 };
const idsOf = (coins: readonly { readonly id: string }[]): readonly string[] => coins.map(({ id }) => id);

test("who crossed is told apart by the side it crossed to", () => {
  const { movedAhead, fellBehind } = compareCoins(
    reading([coin("a", 0.1), coin("b", -0.1), coin("c", 0.3)]),
    reading([coin("a", -0.2), coin("b", 0.2), coin("c", 0.1)]),
  );
  expect([idsOf(movedAhead), idsOf(fellBehind)]).toEqual([["b"], ["a"]]);
});

test("who entered was excluded, passed over or too small before, and who left is so after", () => {
  const { entered, left } = compareCoins(
    reading([coin("a", 0.1)], {
      excluded: [{ ...absent, id: "b", rule: "wrapped", evidence: "It was.", matches: [] }],
      passedOver: [{ ...absent, id: "c", reason: "no-history" }],
    }),
    reading([coin("b", 0.1), coin("c", 0.2), coin("d", 0.3)]),
  );
  expect(entered.map(({ id, before }) => [id, before])).toEqual([
    ["d", { kind: "too-small" }],
    ["c", { kind: "passed-over", reason: "no-history" }],
    ["b", { kind: "excluded", rule: "wrapped", evidence: "It was." }],
  ]);
  expect(left.map(({ id, after }) => [id, after])).toEqual([["a", { kind: "too-small" }]]);
});

test("a coin without a return to measure counts as not beating Bitcoin", () => {
  const { fellBehind, left } = compareCoins(
    reading([coin("a", 0.1)]),
    reading([], { missing: [{ ...absent, id: "a", reason: "no-price" }] }),
  );
  expect([idsOf(fellBehind), idsOf(left)]).toEqual([["a"], []]);
});

test("all coins stand by their lead on the second day, those that left at the end", () => {
  const { all } = compareCoins(
    reading([coin("gone", 9), coin("a", 0.1)]),
    reading([coin("a", 0.2), coin("b", 0.5)]),
  );
  expect(idsOf(all)).toEqual(["b", "a", "gone"]);
});
