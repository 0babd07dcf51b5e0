import { expect, test } from "vitest";
import { parseRefreshSchedule } from "./refresh-schedule.ts";

const at = (text: string): number => Date.parse(text);

test("a schedule is in UTC, whatever the machine's zone", () => {
  const daily = parseRefreshSchedule("10 0 * * *");
  expect(daily.nextAfter(at("2026-11-24T00:09:59Z"))).toBe(at("2026-11-24T00:10:00Z"));
  expect(daily.nextAfter(at("2026-11-24T00:10:00Z"))).toBe(at("2026-11-25T00:10:00Z"));
  expect(daily.lastBefore(at("2026-11-24T00:10:01Z"))).toBe(at("2026-11-24T00:10:00Z"));
});

test("what is no schedule is refused", () => {
  expect(() => parseRefreshSchedule("61 0 * * *")).toThrow("value");
});
