import { describe, expect, test } from "vitest";
import { computeDominance } from "./compute-dominance.ts";
import { smallClassification, smallMarket } from "./testing/small-market.ts";

const matrix = smallMarket("2024-01-01", 2, [
  { id: "bitcoin", supply: 1, prices: { 0: 500, 1: 600 } },
  { id: "ethereum", supply: 1, prices: { 0: 200, 1: 200 } },
  { id: "tether", supply: 100, prices: { 0: 1, 1: 1 } },
  { id: "wrapped-bitcoin", supply: 1, prices: { 0: 500, 1: 600 } },
  { id: "pax-gold", supply: 1, prices: { 0: 50 } },
  { id: "solana", supply: 1, prices: { 0: 150, 1: 50 } },
]);
const classification = smallClassification(matrix, {
  tether: "stablecoin",
  "wrapped-bitcoin": "wrapped",
  "pax-gold": "commodity-backed",
});

describe("computeDominance", () => {
  const [first, second] = computeDominance(matrix, classification);

  test("a wrapped coin is not counted twice; the shares add up to one", () => {
    expect(first).toEqual({
      day: "2024-01-01",
      bitcoin: 0.5,
      bitcoinPrice: 500,
      ethereum: 0.2,
      stablecoins: 0.1,
      others: 0.2,
      totalMarketCap: 1000,
      altcoinMarketCap: 350,
    });
  });

  test("a cap missing for a day carries over", () => {
    expect(second?.totalMarketCap).toBe(1000);
    expect(second?.bitcoin).toBe(0.6);
  });
});
