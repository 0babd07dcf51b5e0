import { describe, expect, test } from "vitest";
import { computeReading } from "./compute-reading.ts";
import { parseDay } from "./day.ts";
import { methodologyOf } from "./methodology.ts";
import type { Methodology } from "./methodology.ts";
import { sha256, smallClassification, smallMarket } from "./testing/small-market.ts";
import { verifyReading } from "./verify-reading.ts";

/** 90 days before 2024-04-01 is 2024-01-02. Bitcoin gains 60 %. */
const coins = [
  { id: "bitcoin", supply: 20_000_000, prices: { 0: 40_000, 90: 64_000 } },
  { id: "ethereum", supply: 120_000_000, prices: { 0: 2_000, 90: 3_400 } },
  { id: "tether", supply: 100_000_000_000, prices: { 0: 1, 90: 1 } },
  { id: "solana", supply: 440_000_000, prices: { 0: 100, 90: 160 } },
  { id: "newcomer", supply: 1_000_000_000, prices: { 80: 10, 90: 12 } },
  { id: "cardano", supply: 35_000_000_000, prices: { 0: 0.6, 90: 0.66 } },
  { id: "dogecoin", supply: 143_000_000_000, prices: { 0: 0.09, 90: 0.153 } },
  { id: "tiny", supply: 1_000, prices: { 0: 1, 90: 5 } },
];
const matrix = smallMarket("2024-01-02", 91, coins);
const classification = smallClassification(matrix, { tether: "stablecoin" });
const day = parseDay("2024-04-01");
const top4: Methodology = { ...methodologyOf("top4-90d") };
const reading = computeReading({ matrix, classification, methodology: top4, day, digest: sha256 });

describe("computeReading, worked by hand", () => {
  test("two of four altcoins beat Bitcoin's 60 %: 2/4 is 50, neutral", () => {
    expect(reading).toMatchObject({
      value: 50,
      fraction: "2/4",
      outperformers: 2,
      constituentCount: 4,
      season: "neutral",
    });
    expect(reading.benchmark).toMatchObject({ id: "bitcoin", rank: 1 });
    expect(reading.benchmark?.return).toBeCloseTo(0.6, 12);
  });

  test("exactly Bitcoin's return does not beat it", () => {
    const solana = reading.constituents.find(({ id }) => id === "solana");
    expect(solana?.return).toBeCloseTo(0.6, 12);
    expect(solana?.outperformed).toBe(false);
  });

  test("constituents stand in order of market cap on the day, with rank among all coins", () => {
    expect(reading.constituents.map(({ id, rank }) => [id, rank])).toEqual([
      ["ethereum", 2],
      ["solana", 4],
      ["cardano", 5],
      ["dogecoin", 6],
    ]);
  });

  test("each excluded coin above the cut says which rule holds and why; Bitcoin is one of them", () => {
    expect(reading.excluded.map(({ id, rule, evidence }) => [id, rule, evidence])).toEqual([
      ["bitcoin", "benchmark", "bitcoin is benchmark"],
      ["tether", "stablecoin", "tether is stablecoin"],
    ]);
  });

  test("a coin too young gives its place to the next, and the reading says so", () => {
    const five = computeReading({
      matrix,
      classification,
      methodology: methodologyOf("top5-90d"),
      day,
      digest: sha256,
    });
    expect(five.passedOver.map(({ id, reason }) => [id, reason])).toEqual([["newcomer", "no-history"]]);
    expect(five.constituents.at(-1)?.id).toBe("tiny");
    expect(five.fraction).toBe("3/5");
  });

  test("under the policy strict the young coin stays in the count and does not outperform", () => {
    const methodology: Methodology = { ...methodologyOf("top5-90d"), historyPolicy: "strict" };
    const strict = computeReading({ matrix, classification, methodology, day, digest: sha256 });
    expect(strict).toMatchObject({ fraction: "2/5", passedOver: [] });
    expect(strict.missing).toMatchObject([{ id: "newcomer", reason: "no-history" }]);
  });

  test("too few constituents give no value and say why, never NaN", () => {
    const many = computeReading({
      matrix,
      classification,
      methodology: methodologyOf("top50-90d"),
      day,
      digest: sha256,
    });
    expect(many).toMatchObject({ value: null, season: null, constituentCount: 5, fraction: "3/5" });
    expect(many.unavailable).toEqual({
      reason: "too-few-constituents",
      message: "5 coins can be measured; top50-90d needs 25.",
    });
  });

  test.each([
    ["2023-12-31", "no-market", "lies outside"],
    ["2024-01-05", "no-market", "no observation on 2024-01-05"],
    ["2024-03-22", "benchmark-missing", "Bitcoin lacks"],
  ])("%s has no reading: %s", (label, reason, message) => {
    const none = computeReading({
      matrix,
      classification,
      methodology: top4,
      day: parseDay(label),
      digest: sha256,
    });
    expect(none).toMatchObject({ value: null, fraction: null, constituents: [], unavailable: { reason } });
    expect(none.unavailable?.message).toContain(message);
  });
});

describe("matching observations to days", () => {
  const late = smallMarket("2024-01-02", 91, [
    { id: "bitcoin", supply: 1_000, prices: { 0: 100, 90: 200 } },
    { id: "early", supply: 100, prices: { 0: 10, 90: 30 } },
    { id: "gapped", supply: 90, prices: { 2: 10, 88: 30 } },
  ]);
  const at = (methodology: Methodology) =>
    computeReading({
      matrix: late,
      classification: smallClassification(late),
      methodology,
      day,
      digest: sha256,
    });

  test("carry takes a close at most three days old and never looks ahead", () => {
    const carried = at(methodologyOf("top2-90d"));
    expect(carried.constituents.map(({ id }) => id)).toEqual(["early"]);
    expect(carried.passedOver).toMatchObject([{ id: "gapped", reason: "no-history" }]);
  });

  test("nearest takes the nearest base within three days and names the day it took", () => {
    const nearest = at({ ...methodologyOf("top2-90d"), match: { kind: "nearest", toleranceDays: 3 } });
    expect(nearest.constituents[1]).toMatchObject({
      id: "gapped",
      baseDay: "2024-01-04",
      priceDay: "2024-03-30",
    });
  });
});

describe("stale prices", () => {
  const still = Object.fromEntries(Array.from({ length: 8 }, (_, index) => [83 + index, 7]));
  const market = smallMarket("2024-01-02", 91, [
    { id: "bitcoin", supply: 1_000, prices: { 0: 100, 90: 200 } },
    { id: "frozen", supply: 100, prices: { 0: 1, ...still } },
    { id: "thawed", supply: 99, prices: { 0: 1, ...still, 83: 7.01 } },
  ]);

  test("a price that stands still for seven days is passed over, for six it counts", () => {
    const classified = smallClassification(market);
    const one = computeReading({
      matrix: market,
      classification: classified,
      methodology: methodologyOf("top2-90d"),
      day,
      digest: sha256,
    });
    expect(one.passedOver).toMatchObject([{ id: "frozen", reason: "stale" }]);
    expect(one.constituents.map(({ id }) => id)).toEqual(["thawed"]);
  });
});

describe("verifyReading", () => {
  test("a reading recomputed from the same prices is equal, through JSON too", () => {
    const copy: typeof reading = JSON.parse(JSON.stringify(reading));
    expect(verifyReading({ reading: copy, matrix, classification, digest: sha256 })).toEqual({
      result: "equal",
      sha256: reading.sha256,
    });
  });

  test("a reading whose contents were changed without its hash is tampered", () => {
    const forged = { ...reading, value: 99 };
    expect(verifyReading({ reading: forged, matrix, classification, digest: sha256 })).toMatchObject({
      result: "tampered",
    });
  });

  test("a reading that other prices give differs, and each place is named", () => {
    const other = smallMarket(
      "2024-01-02",
      91,
      coins.map((coin) => (coin.id === "cardano" ? { ...coin, prices: { 0: 0.3, 90: 0.66 } } : coin)),
    );
    const verification = verifyReading({ reading, matrix: other, classification, digest: sha256 });
    expect(verification).toMatchObject({ result: "differs" });
    if (verification.result === "equal") return;
    const pointers = verification.differences.map(({ pointer }) => pointer);
    expect(pointers).toContain("/value");
    expect(pointers).toContain("/constituents/2/basePrice");
  });
});
