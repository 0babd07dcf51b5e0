import fc from "fast-check";
import { expect, test } from "vitest";
import { formatDay, parseDay } from "../day.ts";
import { classifyAssets } from "../exclusion/classify-assets.ts";
import type { Classification } from "../exclusion/exclusion-match.ts";
import { computeHistory } from "../history/history-cursor.ts";
import type { MarketMatrix } from "../market-matrix.ts";
import { methodologyOf } from "../methodology.ts";
import { arbitraryMarket } from "../testing/arbitrary-market.ts";
import { noise, syntheticMarket } from "../testing/synthetic-market.ts";
import { archiveLength } from "./archive-length.ts";
import { chooseColumns } from "./choose-columns.ts";
import { decodeMarket } from "./decode-market.ts";
import { encodeMarket } from "./encode-market.ts";

const market = syntheticMarket(
  "symbol",
  120,
  Array.from({ length: 12 }, (_, index) => ({
    id: `C${index}`,
    name: `Coin ${index}`,
    price: (row: number) => (row < index * 3 ? null : (index + 1) * (1 + 0.3 * noise(row, index))),
  })),
);
const classification = classifyAssets(market, {
  overrides: [{ assetId: "C3", action: "include", note: "x", from: null, until: null }],
});
const pack = (top: number, from = market.firstDay, to = market.firstDay + 119): ArrayBuffer =>
  encodeMarket({ matrix: market, classification, firstDay: from, lastDay: to, top }).buffer;

const countsOf = (
  matrix: MarketMatrix,
  rules: Classification,
  variant: string,
): readonly (readonly number[])[] =>
  computeHistory(matrix, rules, [methodologyOf(variant)]).flatMap(({ outperformers, constituents }) => [
    [...outperformers],
    [...constituents],
  ]);

test("histories out of an archive are those of its source", () => {
  const { matrix, classification: rules } = decodeMarket(pack(20));
  expect(countsOf(matrix, rules, "top6-30d")).toEqual(countsOf(market, classification, "top6-30d"));
  expect(rules.included.get(4)?.[0]).toMatchObject({ assetId: "C3", action: "include" });
  expect(matrix.assets.map(({ name }) => name)).toEqual(market.assets.map(({ name }) => name));
});

test("of any market, with its gaps and ties", () => {
  fc.assert(
    fc.property(arbitraryMarket(), (matrix) => {
      const rules = classifyAssets(matrix);
      const bytes = encodeMarket({
        matrix,
        classification: rules,
        firstDay: matrix.firstDay,
        lastDay: matrix.firstDay + matrix.dayCount - 1,
        top: 400,
      });
      const archived = decodeMarket(bytes.buffer);
      const variant = "top5-7d";
      expect(countsOf(archived.matrix, archived.classification, variant)).toEqual(
        countsOf(matrix, rules, variant),
      );
    }),
  );
});

test("a coin that was once within the top comes with all its days, others don't come", () => {
  const top = chooseColumns(market, 119, 119, 3);
  expect(top).toHaveLength(3);
  const { matrix } = decodeMarket(pack(3, market.firstDay + 100));
  expect(matrix.assets.length).toBeLessThan(market.assets.length);
  expect(matrix.assets[matrix.benchmark]?.id).toBe("BTC");
  const full = market.assets.findIndex(({ id }) => id === matrix.assets[1]?.id);
  expect(matrix.price[1]).toBe(market.price[100 * market.assets.length + full]);
});

test("a range outside the market is cut to it", () => {
  const { matrix } = decodeMarket(pack(20, parseDay("2000-01-01"), parseDay("2099-01-01")));
  expect([formatDay(matrix.firstDay), matrix.dayCount]).toEqual(["2021-01-01", 120]);
});

test("what is no archive, or was cut, is refused", () => {
  const whole = pack(20);
  for (const wrong of [new ArrayBuffer(0), new ArrayBuffer(64), whole.slice(0, 12), whole.slice(0, -1)]) {
    expect(() => decodeMarket(wrong)).toThrow(RangeError);
  }
});

test("its beginning tells how long it is, as soon as the header is there", () => {
  const whole = new Uint8Array(pack(20));
  const header = new DataView(whole.buffer).getUint32(8, true);
  for (const bytes of [0, 15, 16, 15 + header]) expect(archiveLength(whole.slice(0, bytes))).toBeNull();
  for (const bytes of [16 + header, whole.length]) {
    expect(archiveLength(whole.slice(0, bytes))).toBe(whole.length);
  }
  expect(() => archiveLength(new Uint8Array(16))).toThrow(RangeError);
});
