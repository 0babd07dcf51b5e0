import { chmodSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import { readingSchema } from "@altseason/contract";
import { EXAMPLE_LAST_DAY, exampleCsv, exampleRows } from "../testing/example-market.ts";
import { runAltseason } from "../testing/run-altseason.ts";
import type { AltseasonRun } from "../testing/run-altseason.ts";
import { createTemporaryFolder } from "../testing/temporary-folder.ts";

const folder = createTemporaryFolder();
const HEADER = "date,symbol,price,market_cap";
const isRoot = process.getuid?.() === 0;
const NOBODY = 65_534;

afterAll(() => folder.remove());

function read(paths: readonly string[], ...further: readonly string[]): Promise<AltseasonRun> {
  return runAltseason(["reading", "--data", ...paths, "--variant", "top10-30d", ...further]);
}

/** A call must say nothing on standard output when it fails. */
async function expectRefusal(path: string, message: string | RegExp): Promise<void> {
  const { status, stderr, stdout } = await read([path], "--day", EXAMPLE_LAST_DAY);
  expect(stderr).toMatch(message);
  expect(stderr).not.toContain("    at ");
  expect(stdout).toBe("");
  expect(status).toBe(1);
}

describe("reading, as a process", () => {
  test("prints one JSON object that is a reading, and nothing else", async () => {
    const file = folder.write("market.csv", exampleCsv());
    const { status, stderr, stdout } = await read([file], "--day", EXAMPLE_LAST_DAY, "--json");
    expect(stderr).toBe("");
    expect(status).toBe(0);
    const reading = readingSchema.parse(JSON.parse(stdout));
    expect([reading.value, reading.fraction, reading.season]).toEqual([60, "6/10", "neutral"]);
    expect(reading.excluded.map(({ symbol, rule }) => `${symbol} ${rule}`)).toEqual([
      "BTC benchmark",
      "USDT stablecoin",
    ]);
  });

  test("prints a page for people, numbers to the right", async () => {
    const file = folder.write("market.csv", exampleCsv());
    const { stdout } = await read([file]);
    expect(stdout).toMatch(/^top10-30d on 2021-03-01: 60 \(6\/10 beat Bitcoin\), neutral\n/);
    const rows = stdout.split("\n").filter((line) => line.endsWith(" %"));
    expect(rows).toHaveLength(10);
    expect(new Set(rows.map((line) => line.length)).size).toBe(1);
  });

  test("reads folders, several paths, gzip, CRLF, byte-order marks, quotes, other names and orders of columns alike", async () => {
    const plain = folder.write("market.csv", exampleCsv());
    const [first, second] = [exampleRows().slice(0, 350), exampleRows().slice(350)];
    const one = folder.write("parts/2021-a.csv.gz", gzipSync([HEADER, ...first].join("\n")));
    const two = folder.write("parts/2021-b.csv", `\uFEFF${[HEADER, ...second].join("\r\n")}\r\n`);
    folder.write("parts/SOURCE.md", "no market");
    const quoted = exampleRows(
      (day, { symbol }, price, marketCap) => `"${marketCap}",,"${symbol}",${price},"${day}T00:00:00Z"`,
    );
    const other = folder.write(
      "other.csv",
      ['MarketCap,Volume,Ticker,"Close",Timestamp', ...quoted].join("\n"),
    );
    const runs = await Promise.all(
      [[plain], [join(folder.path, "parts")], [two, one], [other]].map((paths) => read(paths, "--json")),
    );
    const readings = runs.map(({ stdout }) => readingSchema.parse(JSON.parse(stdout)));
    const [own] = readings;
    for (const { constituents, value } of readings) {
      expect(value).toBe(60);
      expect(constituents).toEqual(own?.constituents);
    }
  });

  test("a row said twice counts once", async () => {
    const rows = exampleRows();
    const file = folder.write("twice.csv", [HEADER, ...rows, ...rows.slice(0, 5)].join("\n"));
    const { stdout, status } = await read([file], "--json");
    expect(readingSchema.parse(JSON.parse(stdout)).value).toBe(60);
    expect(status).toBe(0);
  });

  test.each(["2020-12-31", "2021-03-02"])(
    "a day outside the data, %s, is no reading: status 1",
    async (day) => {
      const file = folder.write("market.csv", exampleCsv());
      const { status, stderr, stdout } = await read([file], "--day", day, "--json");
      expect(status).toBe(1);
      expect(stderr).toContain(`The data runs from 2021-01-01 to 2021-03-01; ${day} lies outside it.`);
      expect(readingSchema.parse(JSON.parse(stdout)).value).toBeNull();
    },
  );
});

describe("reading names what is wrong with a file", () => {
  const good = "2021-01-01,BTC,1,2";
  test.each([
    ["empty.csv", "", /empty\.csv: expected a header line, got an empty file/],
    ["headers.csv", `${HEADER}\n`, /headers\.csv: expected rows, found headers alone/],
    ["number.csv", `${HEADER}\n${good}\n2021-01-01,ETH,1x,2`, /number\.csv:3 \(price\): .*got "1x"/],
    ["cap.csv", `${HEADER}\n2021-01-01,BTC,1,0x2`, /cap\.csv:2 \(market_cap\): .*got "0x2"/],
    ["day.csv", `${HEADER}\n2021-02-30,BTC,1,2`, /day\.csv:2 \(date\): expected a day .*got "2021-02-30"/],
    ["quote.csv", `${HEADER}\n2021-01-01,"BTC,1,2`, /quote\.csv:2: expected a closing quote/],
    ["ragged.csv", `${HEADER}\n2021-01-01,BTC,1`, /ragged\.csv:2: expected 4 fields, got 3/],
    ["coin.csv", `${HEADER}\n2021-01-01,,1,2`, /coin\.csv:2 \(symbol\): expected a coin, got nothing/],
    ["bitcoin.csv", `${HEADER}\n2021-01-01,ETH,1,2`, /bitcoin\.csv: expected Bitcoin/],
  ])("%s", async (name, content, message) => {
    await expectRefusal(folder.write(name, content), message);
  });

  test("missing columns, with every name that would do", async () => {
    const file = folder.write("columns.csv", "when,price\n1,2\n");
    await expectRefusal(
      file,
      /columns\.csv:1: expected a column for day \(date, .*\) and marketCap \(market.*\) and id or symbol \(id, .*ticker\), got when, price/,
    );
  });

  test("a gzip file cut short", async () => {
    const whole = gzipSync(exampleCsv());
    await expectRefusal(
      folder.write("cut.csv.gz", whole.subarray(0, whole.length / 2)),
      /cut\.csv\.gz: .*unexpected end of file/,
    );
  });

  test("no file, no market in a folder, no UTF-8", async () => {
    await expectRefusal(
      join(folder.path, "absent.csv"),
      /absent\.csv: expected a file or folder, found none/,
    );
    const empty = join(folder.path, "empty");
    folder.write("empty/notes.txt", "nothing");
    await expectRefusal(empty, /empty: expected \.csv or \.csv\.gz files, found none/);
    await expectRefusal(
      folder.write("latin.csv", new Uint8Array([0xff, 0xfe])),
      /latin\.csv: expected UTF-8/,
    );
  });

  test("two files that tell different numbers, with both places", async () => {
    const first = folder.write("first.csv", `${HEADER}\n${good}`);
    const second = folder.write("second.csv", `${HEADER}\n2021-01-01,BTC,9,9`);
    const { status, stderr } = await read([first, second]);
    expect(stderr).toMatch(/second\.csv:2: expected one row of "BTC" a day, .*first\.csv:2/);
    expect(status).toBe(1);
  });

  test("files with ids beside files without", async () => {
    const symbols = folder.write("first.csv", `${HEADER}\n${good}`);
    const ids = folder.write("ids.csv", "date,id,price,market_cap\n2021-01-01,bitcoin,1,2");
    const { status, stderr } = await read([symbols, ids]);
    expect(stderr).toMatch(/expected one way of naming coins, got .*first\.csv and .*ids\.csv/);
    expect(status).toBe(1);
  });

  test.skipIf(!isRoot && process.platform === "win32")("a file that may not be read", async () => {
    const file = folder.write("secret.csv", exampleCsv());
    chmodSync(folder.path, 0o755);
    chmodSync(file, 0o000);
    const args = ["reading", "--data", file];
    const { status, stderr } = await runAltseason(args, isRoot ? { uid: NOBODY } : {});
    expect(stderr).toMatch(/secret\.csv: .*permission denied/);
    expect(status).toBe(1);
  });
});

describe("reading names what is wrong with a call: status 2", () => {
  test.each([
    [["--day", "2021-02-30"], /--day: expected an existing day as YYYY-MM-DD, got "2021-02-30"/],
    [["--variant", "top1-90d"], /--variant: expected one of top100-90d, .*got "top1-90d"/],
    [["--match", "near:3"], /--match: expected carry:0\.\.6 or nearest:0\.\.6, got near:3/],
    [["--policy", "loose"], /--policy: expected backfill or strict, got loose/],
    [["--day-offset", "2"], /--day-offset: expected -1, 0 or 1, got "2"/],
    [["--identity", "bloomberg"], /--identity: expected one of coingecko, .*got bloomberg/],
    [["--colour"], /expected one of --data, .*got --colour/],
    [["--day"], /'--day <value>' argument missing/],
  ])("%j", async (further, message) => {
    const file = folder.write("market.csv", exampleCsv());
    const { status, stderr, stdout } = await runAltseason(["reading", "--data", file, ...further]);
    expect(stderr).toMatch(message);
    expect(stderr).toContain("usage: altseason reading");
    expect(stdout).toBe("");
    expect(status).toBe(2);
  });
});
