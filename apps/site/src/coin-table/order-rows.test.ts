import { expect, test } from "vitest";
import type { CoinRow } from "./coin-row.ts";
import { byReturn } from "./order-rows.ts";

const row = (rank: number, value: number | null): CoinRow => ({
  id: `c${rank}`,
  rank,
  symbol: "C",
  name: "C",
  standing: "outperformed",
  sector: null,
  rule: "",
  marketCap: 1,
  marketCapText: "",
  priceText: "",
  return: value,
  returnText: "",
  over: value,
  overText: "",
  spark: "",
  score: null,
  scoreText: "",
});

test("best return first, ties by rank, coins without one last", () => {
  const rows = [row(1, 0.1), row(2, null), row(3, 0.4), row(4, 0.1), row(5, null)];
  expect(rows.toSorted(byReturn).map(({ rank }) => rank)).toEqual([3, 1, 4, 2, 5]);
});
