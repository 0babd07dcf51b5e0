import { expect, test } from "vitest";
import { formatsOf } from "./formats.ts";

const english = formatsOf("en");
const german = formatsOf("de");

test("changes carry their sign, with a true minus", () => {
  expect([4, -12, 0].map(english.change)).toEqual(["+4", "−12", "0"]);
});

test("percents have one decimal until it says nothing", () => {
  expect([0.1234, -0.05, 0, 12.345].map(english.percent)).toEqual(["+12.3%", "−5.0%", "0.0%", "+1,235%"]);
});

test("points are percent without the sign of percent", () => {
  expect([0.1234, -11].map(english.points)).toEqual(["+12.3", "−1,100"]);
});

test("dollars have three digits and a short unit", () => {
  expect([1_234_567_890_123, 98_700_000, 5e9].map(english.usd)).toEqual(["$1.23T", "$98.7M", "$5.00B"]);
});

test("small prices keep their digits", () => {
  expect([61_234.5, 1, 0.123456, 0.0000123456].map(english.price)).toEqual([
    "$61,234.50",
    "$1.00",
    "$0.1235",
    "$0.00001235",
  ]);
});

test("amounts of bitcoin are read in satoshis where they are mostly zeros", () => {
  expect([1.5, 0.031234, 0.0000214].map(english.bitcoin)).toEqual(["1.5 BTC", "0.0312 BTC", "2,140 sat"]);
});

test("numbers and days follow the language", () => {
  expect(english.count(1500)).toBe("1,500");
  expect(german.count(1500)).toBe("1.500");
  expect(german.share(0.573)).toBe("57,3\u00a0%");
  expect(german.day("2026-03-01")).toBe("1. März 2026");
});

test("days are read in UTC, whatever the machine's zone", () => {
  expect([english.day("2026-03-01"), english.shortDay("2026-03-01")]).toEqual(["1 March 2026", "1 Mar 2026"]);
});

test("instants name their zone", () => {
  expect(english.instant("2026-03-01T00:10:30Z")).toBe("1 March 2026 at 00:10 UTC");
});

test("an age is told in its largest whole unit", () => {
  expect([0, 59, 60, 7_300, 86_400, 400_000].map(english.age)).toEqual([
    "0 seconds",
    "59 seconds",
    "1 minute",
    "2 hours",
    "1 day",
    "4 days",
  ]);
});

test("a count of days has its plural", () => {
  expect([1, 61].map(english.days)).toEqual(["1 day", "61 days"]);
  expect([1, 61].map(german.days)).toEqual(["1 Tag", "61 Tage"]);
});
