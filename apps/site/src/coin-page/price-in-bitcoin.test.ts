import { expect, test } from "vitest";
import { priceInBitcoin } from "./price-in-bitcoin.ts";

test("a price in bitcoin takes both prices of one day, or is not known", () => {
  const days = [
    { day: "2026-01-01", price: 2 },
    { day: "2026-01-02", price: null },
    { day: "2026-01-03", price: 3 },
    { day: "2026-01-04", price: 3 },
  ];
  const market = [
    { day: "2026-01-03", bitcoinPrice: null },
    { day: "2026-01-01", bitcoinPrice: 8 },
    { day: "2026-01-02", bitcoinPrice: 8 },
  ];
  expect(priceInBitcoin(days, market)).toEqual([0.25, null, null, null]);
});
