import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import { formatDay, parseDay } from "@altseason/core";
import { importCsvMarket } from "./import-csv-market.ts";

const folder = mkdtempSync(join(tmpdir(), "altseason-import-"));
afterAll(() => rmSync(folder, { recursive: true }));

let count = 0;
function file(text: string | Buffer, name = "market.csv"): string {
  count += 1;
  const path = join(folder, `${count}-${name}`);
  writeFileSync(path, text);
  return path;
}

function priceOf(
  { matrix }: ReturnType<typeof importCsvMarket>,
  id: string,
  day: string,
): number | undefined {
  const column = matrix.assets.findIndex((asset) => asset.id === id);
  return matrix.price[(parseDay(day) - matrix.firstDay) * matrix.assets.length + column];
}

describe("reading files", () => {
  test("columns are found by name in any order, days in three spellings", () => {
    const market = importCsvMarket([
      file("Price,Market Cap,Symbol,snapshot_date,Volume (24h)\n100,1000,BTC,20210101,5\n"),
      file("symbol,date,market_cap,price\nBTC,2021-01-02,1100,110\nETH,2021-01-02,50,5\n"),
      file("symbol,timestamp,close,mcap\nETH,2021-01-03T23:59:59Z,6,60\nBTC,2021-01-03T00:00:00,120,1200\n"),
    ]);
    expect(market.matrix.identity).toBe("symbol");
    expect(market.matrix.dayCount).toBe(3);
    expect(priceOf(market, "ETH", "2021-01-03")).toBe(6);
    expect(market.report).toMatchObject({ rows: 5, days: 3, emptyDays: [], assets: 2 });
  });

  test("gzip is told by its bytes and a byte-order mark is no part of the header", () => {
    const text = "\uFEFFdate,id,price,market_cap\n2021-01-01,bitcoin,100,1000\n";
    const market = importCsvMarket([file(gzipSync(text), "market.csv")]);
    expect(market.matrix.identity).toBe("coingecko");
    expect(priceOf(market, "bitcoin", "2021-01-01")).toBe(100);
  });

  test("line ends of Windows, quotes and blanks around the values change nothing", () => {
    const rows = [
      "date,symbol,name,price,market_cap",
      '2021-01-01,"BTC","Bitcoin", 100 ,1000',
      '2021-01-01,ETH,"Ethereum, the ""world computer""",5,50',
    ];
    const { matrix } = importCsvMarket([file(`\uFEFF${rows.join("\r\n")}\r\n`)]);
    expect(matrix.assets).toMatchObject([
      { id: "bitcoin-btc", name: "Bitcoin" },
      { symbol: "ETH", name: 'Ethereum, the "world computer"' },
    ]);
    expect([...matrix.price, ...matrix.marketCap]).toEqual([100, 5, 1000, 50]);
  });

  test("snapshots as CoinMarketCap's pages head them are read by name, gaps of weeks staying empty", () => {
    const head =
      "Rank,Name,Symbol,Market Cap,Price,Circulating Supply,Volume (24h),% 1h,% 24h,% 7d,snapshot_date";
    const rows = ["1,Bitcoin,BTC,2000,100,20,5,0,0,0,20210101", "1,Bitcoin,BTC,2200,110,20,6,0,0,0,20210201"];
    const { matrix, report } = importCsvMarket([
      file(gzipSync([head, ...rows].join("\n")), "snapshots.csv.gz"),
    ]);
    expect(matrix.identity).toBe("name");
    expect(matrix.assets.map(({ id }) => id)).toEqual(["bitcoin-btc"]);
    expect([matrix.dayCount, report.days, report.emptyDays.length]).toEqual([32, 2, 30]);
    expect([matrix.volume?.[0], matrix.volume?.[31]]).toEqual([5, 6]);
  });

  test("a folder is read whole; a list of coins beside the data names them", () => {
    const inner = mkdtempSync(join(folder, "folder-"));
    writeFileSync(join(inner, "2021.csv"), "date,id,price,market_cap\n2021-01-01,bitcoin,100,1000\n");
    writeFileSync(join(inner, "coins.csv"), "id,symbol,name\nbitcoin,btc,Bitcoin\n");
    writeFileSync(join(inner, "SOURCE.md"), "not data");
    const { matrix } = importCsvMarket([inner]);
    expect(matrix.assets).toEqual([{ id: "bitcoin", symbol: "BTC", name: "Bitcoin", tags: [] }]);
  });

  test("a file with names beside one without is read by ticker; a blank name is the ticker", () => {
    const named =
      "date,symbol,name,price,market_cap\n2021-01-01,BTC,Bitcoin,100,1000\n2021-01-01,XYZ,,1,10\n";
    const plain = "date,symbol,price,market_cap\n2021-01-02,BTC,110,1100\n";
    expect(importCsvMarket([file(named), file(plain)]).matrix.assets.map(({ id }) => id)).toEqual([
      "BTC",
      "XYZ",
    ]);
    expect(importCsvMarket([file(named)]).matrix.assets.map(({ id }) => id)).toEqual([
      "bitcoin-btc",
      "xyz-xyz",
    ]);
  });

  test("a day offset moves each day: a close stamped with the next midnight is the day before", () => {
    const market = importCsvMarket([file("date,id,price,market_cap\n2021-04-17,bitcoin,1,1\n")], {
      dayOffset: -1,
    });
    expect(formatDay(market.matrix.firstDay)).toBe("2021-04-16");
  });

  test("numeric ids are CoinMarketCap's", () => {
    const { matrix } = importCsvMarket([
      file("date,id,symbol,price,market_cap\n2021-01-01,1,BTC,100,1000\n"),
    ]);
    expect(matrix.identity).toBe("coinmarketcap");
  });

  test("blank, null, zero and negative numbers are missing, not zero returns", () => {
    const rows = ["BTC,100,1000", "A,,10", "B,null,10", "C,0,10", "D,-1,10", "E,1,"];
    const market = importCsvMarket([
      file(`date,symbol,price,market_cap\n${rows.map((row) => `2021-01-01,${row}`).join("\n")}\n`),
    ]);
    expect(["A", "B", "C", "D"].map((id) => priceOf(market, id, "2021-01-01"))).toEqual([0, 0, 0, 0]);
    expect(market.report).toMatchObject({ rowsWithoutPrice: 4, rowsWithoutMarketCap: 1 });
  });

  test("days nobody observed stay empty and are reported", () => {
    const market = importCsvMarket([
      file("date,symbol,price,market_cap\n2021-01-01,BTC,1,1\n2021-01-04,BTC,1,1\n"),
    ]);
    expect(market.report.emptyDays.map(formatDay)).toEqual(["2021-01-02", "2021-01-03"]);
    expect(priceOf(market, "BTC", "2021-01-02")).toBe(0);
  });
});

describe("files that can't be read", () => {
  const head = "date,id,price,market_cap\n";
  test.each([
    [
      "a missing column",
      "date,id,price\n2021-01-01,bitcoin,1\n",
      /:1: expected a column for .*marketcap.*got date, id, price/,
    ],
    ["no coin column", "date,price,market_cap\n2021-01-01,1,1\n", /expected a column for id or symbol/],
    [
      "a day that does not exist",
      `${head}2021-02-30,bitcoin,1,1\n`,
      /:2 \(date\): expected a day .*got "2021-02-30"/,
    ],
    [
      "a word for a number",
      `${head}2021-01-01,bitcoin,abc,1\n`,
      /:2 \(price\): expected a decimal number or nothing, got "abc"/,
    ],
    [
      "a time on a day that does not exist",
      `${head}2021-02-30T00:00:00Z,bitcoin,1,1\n`,
      /:2 \(date\): expected a day .*got "2021-02-30T00:00:00Z"/,
    ],
    ["a binary number", `${head}2021-01-01,bitcoin,0b101,1\n`, /:2 \(price\): .*got "0b101"/],
    ["an octal number", `${head}2021-01-01,bitcoin,0o17,1\n`, /got "0o17"/],
    ["a hexadecimal number after a blank", `${head}2021-01-01,bitcoin, 0x10,1\n`, /got " 0x10"/],
    ["a hexadecimal number", `${head}2021-01-01,bitcoin,0x10,1\n`, /got "0x10"/],
    ["infinity", `${head}2021-01-01,bitcoin,1e999,1\n`, /got "1e999"/],
    ["a number with a thousands comma in quotes", `${head}2021-01-01,bitcoin,"1,000",1\n`, /got "1,000"/],
    ["a coin without an id", `${head}2021-01-01,,1,1\n`, /:2 \(id\): expected a coin, got nothing/],
    ["headers alone", head, /expected rows, found headers alone/],
    [
      "a market without Bitcoin",
      `${head}2021-01-01,ethereum,1,1\n`,
      /expected Bitcoin, "bitcoin" under coingecko ids/,
    ],
  ])("%s is refused with file, line and column", (_, text, message) => {
    expect(() => importCsvMarket([file(text)])).toThrow(message);
  });

  test("one coin twice on a day with other numbers is refused with both places; with the same numbers it is one", () => {
    const twice = (price: number): string => `${head}2021-01-01,bitcoin,1,1\n2021-01-01,bitcoin,${price},1\n`;
    expect(() => importCsvMarket([file(twice(2))])).toThrow(
      /:3: expected one row of "bitcoin" a day.*first is at .*:2/,
    );
    expect(importCsvMarket([file(twice(1))]).report.assets).toBe(1);
  });

  test("the same row of a ticker in two files is one row; other numbers for it are refused with both places", () => {
    const one = (price: number): string =>
      file(`date,symbol,price,market_cap\n2021-01-01,BTC,100,1000\n2021-01-01,ETH,${price},50\n`);
    const { matrix, report } = importCsvMarket([one(5), one(5)]);
    expect(matrix.assets.map(({ id }) => id)).toEqual(["BTC", "ETH"]);
    expect(report).toMatchObject({ duplicateRows: 2, twins: [], breaks: [] });
    expect(() => importCsvMarket([one(5), one(6)])).toThrow(
      /market\.csv:3: expected one row of "ETH" a day.*first is at .*market\.csv:3/,
    );
  });

  test("a gzip file cut short is refused by name", () => {
    const cut = gzipSync(`${head}${"2021-01-01,bitcoin,1,1\n".repeat(500)}`).subarray(0, 60);
    expect(() => importCsvMarket([file(cut, "cut.csv.gz")])).toThrow(
      /cut\.csv\.gz: expected UTF-8 text, plain or gzip/,
    );
  });

  test("a path that does not exist is refused by name", () => {
    expect(() => importCsvMarket([join(folder, "nowhere")])).toThrow(
      /nowhere: expected a file or folder, found none/,
    );
  });
});
