import { expect, test } from "vitest";
import type { DataLabel } from "@altseason/contract";
import { isRefreshDue } from "./is-refresh-due.ts";

function label(dataSet: string, kind: DataLabel["kind"], stale = false): DataLabel {
  return {
    dataSet,
    kind,
    provider: dataSet,
    description: "test",
    asOf: "2026-03-01T00:10:00.000Z",
    nextUpdateAt: null,
    stale,
    ageSeconds: 0,
    firstDay: "2025-01-01",
    lastDay: "2026-03-01",
  };
}

const nobody = { dataSetId: null, provider: null };

test.each([
  ["nothing is shown", { label: null, wish: nobody, isFirst: false }, true],
  ["fresh live data", { label: label("coinmarketcap", "live"), wish: nobody, isFirst: false }, false],
  ["stale live data", { label: label("coinmarketcap", "live", true), wish: nobody, isFirst: false }, true],
  [
    "the first listing, which is short",
    { label: label("coinmarketcap", "live"), wish: nobody, isFirst: true },
    true,
  ],
  [
    "a demo market found in the store",
    { label: label("demo", "simulated"), wish: nobody, isFirst: false },
    true,
  ],
  ["a demo market just made", { label: label("demo", "simulated"), wish: nobody, isFirst: true }, false],
  ["imported data", { label: label("csv", "imported"), wish: nobody, isFirst: false }, false],
  [
    "another set than the provider's",
    { label: label("demo", "simulated"), wish: { dataSetId: null, provider: "coingecko" }, isFirst: false },
    true,
  ],
  [
    "a data set that was asked for by name",
    { label: label("demo", "simulated"), wish: { dataSetId: "demo", provider: null }, isFirst: false },
    false,
  ],
])("%s at the start: refresh at once is %o", (_title, state, expected) => {
  expect(isRefreshDue(state)).toBe(expected);
});
