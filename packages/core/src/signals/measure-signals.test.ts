import fc from "fast-check";
import { expect, test } from "vitest";
import { methodologyOf } from "../methodology.ts";
import { computeHistory } from "../history/history-cursor.ts";
import { parseDay } from "../day.ts";
import { smallClassification, smallMarket } from "../testing/small-market.ts";
import { findSignalRuns } from "./find-signal-runs.ts";
import type { MarketTrack } from "./market-track.ts";
import { measureSignals, reportSignals } from "./measure-signals.ts";
import type { SignalState } from "./measure-signals.ts";
import { holdsByDay } from "./signal-condition.ts";
import { SIGNAL_RULES } from "./signal-rule.ts";
import type { SignalId } from "./signal-rule.ts";

function track(
  values: readonly number[],
  bitcoin?: readonly number[],
  altcoins?: readonly number[],
): MarketTrack {
  const flat = values.map(() => 1);
  return {
    firstDay: parseDay("2021-01-01"),
    dayCount: values.length,
    value: Float64Array.from(values),
    bitcoin: Float64Array.from(bitcoin ?? flat),
    altcoins: Float64Array.from(altcoins ?? flat),
  };
}

const repeat = (value: number, days: number): number[] => Array.from({ length: days }, () => value);

function ruleOf(id: SignalId) {
  const rule = SIGNAL_RULES.find((each) => each.id === id);
  if (rule === undefined) throw new RangeError(id);
  return rule;
}

function signalOf(id: SignalId, of: MarketTrack): SignalState {
  const report = reportSignals(of);
  const found = report.available ? report.signals.find(({ rule }) => rule.id === id) : undefined;
  if (found === undefined) throw new RangeError(id);
  return found;
}

test("climbing: from 50 to 74, ten points above the value two weeks before", () => {
  const holds = (last: number): boolean | null | undefined =>
    holdsByDay(track([...repeat(45, 14), last]), ruleOf("climbing")).at(-1);
  expect([54, 55, 74, 75].map(holds)).toEqual([false, true, true, false]);
});

test("a rule that lacks a number it needs is neither on nor off, unless another part settles it", () => {
  const values = [...repeat(Number.NaN, 5), ...repeat(60, 5), 10];
  expect(holdsByDay(track(values), ruleOf("climbing")).slice(4)).toEqual([
    ...repeat(0, 6).map(() => null),
    false,
  ]);
});

test("overheated and oversold need Bitcoin on the right side of its mean of 200 days", () => {
  const values = [...repeat(40, 186), ...repeat(70, 14)];
  const rising = values.map((_, row) => 100 + row);
  const on = (bitcoin: readonly number[]): boolean | null | undefined =>
    holdsByDay(track(values, bitcoin), ruleOf("overheated")).at(-1);
  expect([on(rising), on(rising.toReversed())]).toEqual([true, false]);
  const low = repeat(20, 200);
  const lowOn = (bitcoin: readonly number[]): boolean | null | undefined =>
    holdsByDay(track(low, bitcoin), ruleOf("oversold")).at(-1);
  expect([lowOn(rising), lowOn(rising.toReversed())]).toEqual([false, true]);
});

test("a signal that flickers is one case; after more than a week of quiet it is another", () => {
  const on = (text: string): readonly boolean[] => text.split("").map((letter) => letter === "x");
  expect(findSignalRuns(on("..xx......x........x"))).toEqual([
    { firstRow: 2, lastRow: 10 },
    { firstRow: 19, lastRow: 19 },
  ]);
});

test("a record worked by hand: two lows, after one of which altcoins did better", () => {
  // Low on day 5, and from day 100 to the end; 201 days. Altcoins gain 20 % by day 35 and lose it all by day 130.
  const values = Array.from({ length: 201 }, (_, row) => (row === 5 || row >= 100 ? 20 : 50));
  const altcoins = values.map((_, row) => (row < 35 ? 1 : row < 130 ? 1.2 : 0.9));
  const { isOn, since, record } = signalOf("low", track(values, undefined, altcoins));
  expect([isOn, since]).toEqual([true, "2021-04-11"]);
  const [short, long] = record.horizons;
  expect(short).toMatchObject({ days: 30, cases: 2, independentCases: 2, hits: 1, hitRate: 0.5 });
  expect(short?.medianExcess).toBeCloseTo((0.2 - 0.25) / 2, 12);
  expect(short?.interval?.low).toBeCloseTo(-0.25, 12);
  expect(short?.interval?.high).toBeCloseTo(0.2, 12);
  // Of the 171 days with 30 to follow, the 30 that see the rise hit, and no other.
  expect(short?.baseHitRate).toBeCloseTo(30 / 171, 12);
  expect(long).toMatchObject({ cases: 2, independentCases: 1 + 1, hits: 1 });
  expect(record.verdict).toBe("weak");
  expect(record.cases.map(({ firstDay, lastDay }) => [firstDay, lastDay])).toEqual([
    ["2021-01-06", "2021-01-06"],
    ["2021-04-11", "2021-07-20"],
  ]);
});

test("cases whose windows overlap count once; what isn't over yet isn't counted at all", () => {
  const lows = new Set([0, 20, 60, 140]);
  const values = Array.from({ length: 160 }, (_, row) => (lows.has(row) ? 10 : 50));
  const [short, long] = signalOf("low", track(values)).record.horizons;
  expect([short?.cases, short?.independentCases]).toEqual([3, 2]);
  expect([long?.cases, long?.independentCases]).toEqual([3, 1]);
  expect(long?.interval).toBeNull();
});

test("nothing looks ahead: what is known of a day stays the same whatever comes after it", () => {
  const day = fc.record({
    value: fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 0, max: 100 }) }, fc.constant(Number.NaN)),
    bitcoin: fc.integer({ min: 50, max: 150 }),
    altcoins: fc.integer({ min: 50, max: 150 }),
  });
  fc.assert(
    fc.property(
      fc.array(day, { minLength: 30, maxLength: 240 }),
      fc.integer({ min: 10, max: 200 }),
      (days, cut) => {
        const trackOf = (part: typeof days): MarketTrack =>
          track(
            part.map(({ value }) => value),
            part.map(({ bitcoin }) => bitcoin),
            part.map(({ altcoins }) => altcoins),
          );
        const whole = trackOf(days);
        const known = trackOf(days.slice(0, cut));
        for (const rule of SIGNAL_RULES) {
          const holds = holdsByDay(whole, rule);
          expect(holdsByDay(known, rule)).toEqual(holds.slice(0, known.dayCount));
          const starts = findSignalRuns(holds).map(({ firstRow }) => firstRow);
          expect(findSignalRuns(holdsByDay(known, rule)).map(({ firstRow }) => firstRow)).toEqual(
            starts.filter((row) => row < known.dayCount),
          );
        }
        expect(reportSignals(whole)).toEqual(reportSignals(whole));
      },
    ),
    { numRuns: 60 },
  );
});

test("snapshots a month apart give no signals, and say why", () => {
  const prices = Object.fromEntries(Array.from({ length: 12 }, (_, month) => [month * 30, 10 + month]));
  const market = smallMarket("2021-01-01", 340, [
    { id: "bitcoin", supply: 100, prices },
    { id: "ether", supply: 10, prices },
  ]);
  const rules = smallClassification(market);
  const [history] = computeHistory(market, rules, [methodologyOf("top2-90d")]);
  if (history === undefined) throw new RangeError("history");
  expect(measureSignals(market, rules, history)).toEqual({ available: false, reason: "needs-daily-closes" });
});

test("without a single value there is nothing to tell", () => {
  expect(reportSignals(track([Number.NaN, Number.NaN]))).toEqual({ available: false, reason: "no-history" });
});
