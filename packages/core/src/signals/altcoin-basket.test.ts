import { expect, test } from "vitest";
import { methodologyOf } from "../methodology.ts";
import { smallClassification, smallMarket } from "../testing/small-market.ts";
import { priceAltcoinBasket } from "./altcoin-basket.ts";

const METHODOLOGY = { ...methodologyOf("top2-90d"), minimumConstituents: 1 };

test("the basket is bought in equal parts, chosen anew each month, and keeps the last price of a coin that vanishes", () => {
  // 30 and 31 January, 1 and 2 February.
  const market = smallMarket("2021-01-30", 4, [
    { id: "bitcoin", supply: 100, prices: { 0: 100, 1: 100, 2: 100, 3: 100 } },
    { id: "ether", supply: 10, prices: { 0: 10, 1: 20, 2: 20, 3: 10 } },
    { id: "lost", supply: 10, prices: { 0: 9, 1: 18 } },
    { id: "late", supply: 10, prices: { 1: 5, 2: 5, 3: 10 } },
  ]);
  // January holds ether and lost, 2× both. February, with lost still within three days: ether halves, lost stands still.
  expect([...priceAltcoinBasket(market, smallClassification(market), METHODOLOGY)]).toEqual([1, 2, 2, 1.5]);
});

test("excluded coins are not bought, and a day without Bitcoin's price has no level", () => {
  const market = smallMarket("2021-01-10", 3, [
    { id: "bitcoin", supply: 100, prices: { 0: 100, 2: 100 } },
    { id: "tether", supply: 99, prices: { 0: 1, 1: 1, 2: 1 } },
    { id: "ether", supply: 10, prices: { 0: 10, 1: 11, 2: 12 } },
  ]);
  const rules = smallClassification(market, { tether: "stablecoin" });
  expect([...priceAltcoinBasket(market, rules, METHODOLOGY)]).toEqual([1, Number.NaN, 1.2]);
});

test("one wrong price can carry the basket to ten times a stake and no further", () => {
  const market = smallMarket("2021-01-10", 2, [
    { id: "bitcoin", supply: 100, prices: { 0: 100, 1: 100 } },
    { id: "ether", supply: 10, prices: { 0: 10, 1: 10 } },
    { id: "wrong", supply: 10, prices: { 0: 9, 1: 9e6 } },
  ]);
  expect([...priceAltcoinBasket(market, smallClassification(market), METHODOLOGY)]).toEqual([1, 5.5]);
});
