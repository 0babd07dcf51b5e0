import { describe, expect, test } from "vitest";
import { findMarketColumns, isAssetDictionary, requireMarketColumns } from "./market-columns.ts";

describe("findMarketColumns", () => {
  test.each([
    [["date", "rank", "symbol", "price", "market_cap", "volume_24h"]],
    [["Snapshot Date", "Rank", "Ticker", "Close", "Market Cap", "Volume (24h)"]],
    [["Timestamp", "#", "SYMBOL", "current_price", "marketCap", "total_volume"]],
    [["day", "n", "symbol", "Price (USD)", "MARKET_CAP_USD", "volumeUsd"]],
    [["time", "n", "symbol", "close_price", "mcap", "Volume"]],
  ])("%j are day, symbol, price, cap and volume", (headers) => {
    expect(findMarketColumns(headers)).toMatchObject({
      day: 0,
      symbol: 2,
      price: 3,
      marketCap: 4,
      volume: 5,
      id: -1,
    });
  });

  test("where a file has two columns of one meaning the plainer name counts", () => {
    expect(findMarketColumns(["time", "close", "date", "price"])).toMatchObject({ day: 2, price: 3 });
  });

  test("columns of changes are not prices", () => {
    expect(findMarketColumns(["price_change_24h", "market_cap_rank", "ath"])).toMatchObject({
      price: -1,
      marketCap: -1,
    });
  });
});

test("a list of ids with names is a dictionary, a market is not", () => {
  expect(isAssetDictionary(findMarketColumns(["id", "symbol", "name"]))).toBe(true);
  expect(isAssetDictionary(findMarketColumns(["date", "id", "name", "price"]))).toBe(false);
});

test("a market file without one of its columns is told which, with the names that would do", () => {
  const columns = findMarketColumns(["date", "symbol", "price"]);
  expect(() => requireMarketColumns(columns, "a.csv")).toThrow(
    /a\.csv:1: expected a column for .*\(marketcap, .*got date, symbol, price/,
  );
});
