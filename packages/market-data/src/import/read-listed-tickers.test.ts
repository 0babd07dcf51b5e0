import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readListedTickers } from "./read-listed-tickers.ts";

const folder = mkdtempSync(join(tmpdir(), "altseason-listed-"));
afterAll(() => rmSync(folder, { recursive: true }));
const path = join(folder, "coins.csv");

test("tickers are read in upper case, blank ones left out", () => {
  writeFileSync(path, "id,symbol,name\nbitcoin,btc,Bitcoin\nnameless,,Nameless\nethereum, Eth ,Ethereum\n");
  expect([...readListedTickers(path)]).toEqual(["BTC", "ETH"]);
});

test("a coin that changed its ticker is known under the later one too", () => {
  writeFileSync(path, "symbol\nmiota\nPOL\n");
  expect([...readListedTickers(path)]).toEqual(["MIOTA", "POL", "IOTA"]);
});

test("a list without tickers is refused by name", () => {
  writeFileSync(path, "id,name\nbitcoin,Bitcoin\n");
  expect(() => readListedTickers(path)).toThrow(
    "coins.csv:1: expected a column for symbol or ticker, got id, name",
  );
});
