import { expect, test } from "vitest";
import { findCoins } from "./find-coins.ts";

const coins = [
  ["tether", "USDT", "Tether"],
  ["usd-coin", "USDC", null],
  ["us", "USD", "A dollar"],
  ["solana", "SOL", "Solana"],
].map(([id, symbol, name], index) => ({
  id: id ?? "",
  symbol: symbol ?? "",
  name: name ?? null,
  rank: index + 2,
  rule: null,
}));

const idsOf = (text: string, most = 9): readonly string[] => findCoins(coins, text, most).map(({ id }) => id);

test("a ticker that is equal comes first, then whatever has the text, once each", () => {
  expect(idsOf("usd")).toEqual(["us", "tether", "usd-coin"]);
  expect(idsOf("sola")).toEqual(["solana"]);
  expect(idsOf("usd", 1)).toEqual(["us"]);
});

test("without a text there is none", () => {
  expect(idsOf("  ")).toEqual([]);
  expect(idsOf("nothing")).toEqual([]);
});
