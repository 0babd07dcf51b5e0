import { expect, test } from "vitest";
import { findWeakness } from "./find-weakness.ts";
import type { HorizonRecord } from "./find-weakness.ts";
import { placeInterval, reachOf } from "./interval-places.ts";
import { agreementOf, moveOf } from "./phase-words.ts";
import { signalsPath } from "./signals-path.ts";

const RECORD: HorizonRecord = {
  days: 30,
  cases: 20,
  independentCases: 12,
  hits: 11,
  hitRate: 0.55,
  medianExcess: 0.1,
  interval: { low: -0.1, high: 0.4 },
  baseHitRate: 0.5,
  baseMedianExcess: -0.05,
  verdict: "weak",
};
const METHOD = {
  quietDays: 7,
  confidence: 0.95,
  moderate: { independentCases: 8, hitRate: 0.55, hitRateOverBase: 0.05 },
  strong: { independentCases: 16, hitRate: 0.65, hitRateOverBase: 0.1 },
};
const PHASE = {
  day: "2026-01-01",
  season: "neutral",
  value: 50,
  slope: "rising",
  valueChange: 9,
  dominance: 0.5,
  dominanceDirection: "falling",
  dominanceChange: -0.02,
} as const;

test("a weak record says what is wrong with it first: too few cases, an unclear median, hits as on any day", () => {
  const weakness = (change: Partial<HorizonRecord>) =>
    findWeakness({ ...RECORD, ...change }, "altcoins", METHOD);
  expect(weakness({ independentCases: 7 })).toBe("few");
  expect(weakness({ interval: null })).toBe("few");
  expect(weakness({})).toBe("unclear");
  expect(weakness({ interval: { low: 0.01, high: 0.2 } })).toBe("ordinary");
  expect(weakness({ verdict: "moderate" })).toBeNull();
});

test("an interval stands on a strip with zero in the middle, and ends at its edge", () => {
  expect(reachOf([RECORD])).toBe(0.4);
  expect(placeInterval(RECORD, 0.4)).toEqual({ left: 37.5, width: 62.5, median: 62.5, base: 43.75 });
  const wide = { ...RECORD, interval: { low: -0.1, high: 3 } };
  expect(reachOf([wide])).toBe(1);
  expect(placeInterval(wide, 1)).toMatchObject({ left: 45, width: 55 });
  expect(placeInterval({ ...RECORD, interval: null }, 1)).toBeNull();
});

test("index up and Bitcoin's share down agree, both up contradict, standing still says nothing", () => {
  expect(agreementOf(PHASE)).toBe("agree");
  expect(agreementOf({ ...PHASE, dominanceDirection: "rising" })).toBe("disagree");
  expect(agreementOf({ ...PHASE, dominanceDirection: "flat" })).toBeNull();
  expect(agreementOf({ ...PHASE, slope: null })).toBeNull();
  expect([3, -3, 0, null].map(moveOf)).toEqual(["up", "down", "same", "none"]);
});

test("the default variant has the shortest address", () => {
  expect(signalsPath("top100-90d", "top100-90d")).toBe("/signals");
  expect(signalsPath("top50-30d", "top100-90d")).toBe("/signals/top50-30d");
});
