import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { computeReading, classifyAssets, methodologyOf, parseDay } from "@altseason/core";
import { importCsvMarket } from "./import-csv-market.ts";

const folder = mkdtempSync(join(tmpdir(), "altseason-renamed-"));
afterAll(() => rmSync(folder, { recursive: true }));

type Line = readonly [day: string, symbol: string, price: number, supply: number];

function market(lines: readonly Line[]): ReturnType<typeof importCsvMarket> {
  const days = [...new Set(lines.map(([day]) => day))];
  const rows = [...days.map((day): Line => [day, "BTC", 100, 1]), ...lines].map(
    ([day, symbol, price, supply]) => `${day},${symbol},${price},${price * supply}`,
  );
  const path = join(folder, "market.csv");
  writeFileSync(path, `date,symbol,price,market_cap\n${rows.join("\n")}\n`);
  return importCsvMarket([path]);
}

function idsOf({ matrix }: ReturnType<typeof market>): readonly string[] {
  return matrix.assets.map(({ id }) => id).filter((id) => id !== "BTC");
}

/** Return of a coin over 30 days to a day, or why there is none. */
function returnOf({ matrix }: ReturnType<typeof market>, id: string, day: string): number | string {
  const methodology = { ...methodologyOf("top50-30d"), minimumConstituents: 1 };
  const classification = classifyAssets(matrix);
  const reading = computeReading({
    matrix,
    classification,
    methodology,
    day: parseDay(day),
    digest: () => "",
  });
  const found = reading.constituents.find((coin) => coin.id === id)?.return;
  return found ?? reading.passedOver.find((coin) => coin.id === id)?.reason ?? "absent";
}

describe("a coin that collapsed while the source didn't list it", () => {
  const luna: readonly Line[] = [
    ["2022-05-11", "LUNA", 1.075, 1.46e9],
    ["2022-05-12", "LUNA", 0.003_559, 1.91e11],
    ["2022-09-08", "LUNC", 0.000_517_7, 6.15e12],
    ["2022-09-08", "LUNA", 1.9096, 1.27e8],
  ];

  test("LUNA goes on as LUNC, and the LUNA that came after is another coin", () => {
    const found = market(luna);
    expect(idsOf(found)).toEqual(["LUNA~2", "LUNC"]);
    expect(found.report.renames).toMatchObject([{ from: "LUNA", to: "LUNC", day: parseDay("2022-09-08") }]);
    expect(found.report.breaks).toMatchObject([{ symbol: "LUNA", reason: "another-coin" }]);
  });

  test("a day that lists both at prices of two coins keeps them apart", () => {
    const found = market([["2022-05-11", "LUNC", 0.000_6, 6.1e12], ...luna]);
    expect(idsOf(found)).toContain("LUNC");
    expect(found.report.renames).toEqual([]);
  });

  test("UST's price fell by half on the day it became USTC: one supply joins them", () => {
    const rows = (supply: number): readonly Line[] => [
      ["2022-05-26", "UST", 0.063_92, 1.1279e10],
      ["2022-05-27", "USTC", 0.0348, supply],
    ];
    expect(idsOf(market(rows(1.128e10)))).toEqual(["USTC"]);
    expect(idsOf(market(rows(1.3e10)))).toEqual(["UST", "USTC"]);
  });
});

describe("a return across a break is never computed", () => {
  test.each<readonly [string, string, readonly Line[]]>([
    [
      "BTT's 1:1000",
      "BTT~2",
      [
        ["2022-01-10", "BTT", 0.002, 1e12],
        ["2022-01-25", "BTT", 0.000_002, 1e15],
        ["2022-02-09", "BTT", 0.000_002, 1e15],
      ],
    ],
    [
      "STRK, from Strike to Starknet",
      "STRK~2",
      [
        ["2024-01-21", "STRK", 12, 4.5e6],
        ["2024-02-20", "STRK", 1.9, 7.28e8],
      ],
    ],
    [
      "GAS, from an unknown coin to Neo's",
      "GAS~2",
      [
        ["2017-07-07", "GAS", 0.000_3, 4e6],
        ["2017-08-06", "GAS", 12, 2.9e7],
      ],
    ],
    [
      "BNX's 1:100",
      "BNX~2",
      [
        ["2023-02-01", "BNX", 140, 2.89e6],
        ["2023-03-01", "BNX", 1.36, 2.89e8],
        ["2023-03-03", "BNX", 1.4, 2.89e8],
      ],
    ],
  ])("%s", (_, id, lines) => {
    const found = market(lines);
    expect(idsOf(found)).toContain(id);
    expect(found.report.breaks).toHaveLength(1);
    expect(returnOf(found, id, lines.at(-1)?.[0] ?? "")).toBe("no-history");
  });

  test("a coin under a new ticker has its return from the old one's price", () => {
    const found = market([
      ["2023-09-20", "MIOTA", 0.2, 2.78e9],
      ["2023-10-04", "MIOTA", 0.154, 2.78e9],
      ["2023-10-05", "IOTA", 0.152, 2.78e9],
      ["2023-10-20", "IOTA", 0.15, 2.78e9],
    ]);
    expect(returnOf(found, "IOTA", "2023-10-20")).toBeCloseTo(-0.25, 9);
  });
});
