import { expect, test } from "vitest";
import { chooseTableDays } from "./choose-table-days.ts";

const daysTo = (count: number): { readonly day: string }[] =>
  Array.from({ length: count }, (_, index) => ({
    day: new Date(Date.UTC(2026, 2, 10 - (count - 1 - index))).toISOString().slice(0, 10),
  }));

test("a short chart lists every day, newest first", () => {
  const { step, days } = chooseTableDays(daysTo(3));
  expect([step, ...days.map(({ day }) => day)]).toEqual(["day", "2026-03-10", "2026-03-09", "2026-03-08"]);
});

test("a year lists every seventh day, the newest among them", () => {
  const { step, days } = chooseTableDays(daysTo(365));
  expect([step, days.length, days[0]?.day, days[1]?.day]).toEqual(["week", 53, "2026-03-10", "2026-03-03"]);
});

test("more lists each month's last day and the newest", () => {
  const { step, days } = chooseTableDays(daysTo(800));
  expect([step, days[0]?.day, days[1]?.day, days[2]?.day]).toEqual([
    "month",
    "2026-03-10",
    "2026-02-28",
    "2026-01-31",
  ]);
});
