import { expect, test } from "vitest";
import { nameVariant } from "./variant-name.ts";

test("our own variants are named by size and window", () => {
  expect(nameVariant({ id: "top100-90d", size: 100, windowDays: 90 })).toEqual({
    preset: null,
    size: "Top 100",
    window: "90 days",
    shortWindow: "90d",
  });
});

test("presets say whose rules they follow", () => {
  expect(nameVariant({ id: "blockchaincenter-30d", size: 49, windowDays: 30 }).preset).toBe(
    "As blockchaincenter.net",
  );
  expect(nameVariant({ id: "coinmarketcap-90d", size: 99, windowDays: 90 }).preset).toBe("As CoinMarketCap");
});
