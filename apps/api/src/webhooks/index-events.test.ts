import { formatDay, parseDay, seasonOf } from "@altseason/core";
import type { HistoryPoint } from "@altseason/core";
import type { IndexMark, WebhookDraft } from "@altseason/auth";
import fc from "fast-check";
import { expect, test } from "vitest";
import { judgeIndex } from "./index-events.ts";

const FIRST = parseDay("2026-03-01");
const DAY_MS = 86_400_000;

function pointsOf(values: readonly number[]): readonly HistoryPoint[] {
  return values.map((value, index) => ({
    day: formatDay(FIRST + index),
    value,
    outperformers: value,
    constituents: 100,
    season: seasonOf(value, 100),
  }));
}

/** Judges day by day, as an instance does that is up all the time. */
function follow(values: readonly number[]): readonly WebhookDraft[] {
  const told: WebhookDraft[] = [];
  let mark: IndexMark | null = null;
  for (const [index] of values.entries()) {
    const judged = judge(values.slice(0, index + 1), mark);
    told.push(...(judged?.drafts ?? []));
    mark = judged?.mark ?? mark;
  }
  return told;
}

function judge(values: readonly number[], mark: IndexMark | null, over: object = {}) {
  const lastDay = FIRST + values.length - 1;
  return judgeIndex(
    {
      dataSet: { id: "demo", kind: "simulated" },
      variant: "top100-90d",
      points: pointsOf(values),
      lastDay,
      now: (lastDay + 1) * DAY_MS,
      ...over,
    },
    mark,
  );
}

const words = (drafts: readonly WebhookDraft[]): readonly string[] =>
  drafts.map(({ data }) =>
    "to" in data
      ? `${String(data["day"])} ${String(data["from"])}>${String(data["to"])}`
      : `${String(data["day"])} ${String(data["threshold"])} ${String(data["direction"])}`,
  );

test("a season that begins and ends, and the thresholds on the way, once each", () => {
  expect(words(follow([60, 75, 80, 69, 68, 67, 50, 25, 20, 31]))).toEqual([
    "2026-03-02 neutral>altcoin",
    "2026-03-02 75 up",
    "2026-03-04 75 down",
    "2026-03-06 altcoin>neutral",
    "2026-03-08 neutral>bitcoin",
    "2026-03-08 25 down",
    "2026-03-10 25 up",
  ]);
});

test("a value that wavers about a threshold tells of it once", () => {
  expect(words(follow([60, 75, 74, 75, 73, 76, 74, 75, 71, 75]))).toEqual([
    "2026-03-02 neutral>altcoin",
    "2026-03-02 75 up",
  ]);
});

test("where telling begins nothing is told, however much there was", () => {
  const judged = judge([10, 80, 20, 90], null);
  expect(judged).toEqual({
    mark: { day: FIRST + 3, season: "altcoin", isAbove: { "75": true, "25": true } },
    drafts: [],
  });
});

test("a day that was looked at is never told of again, corrected or not", () => {
  const { mark = null } = judge([60, 60, 60], null) ?? {};
  expect(judge([60, 60, 60], mark)).toBe(null);
  expect(judge([60, 90, 60], mark)).toBe(null);
  expect(judge([60, 90], mark)).toBe(null);
  const later = judge([10, 60, 60, 61], mark);
  expect(words(later?.drafts ?? [])).toEqual([]);
});

test("days that were missed are caught up with in their order, those of more than a week ago in silence", () => {
  const { mark = null } = judge([60], null) ?? {};
  const values = [60, 80, ...Array<number>(10).fill(80), 69, 69, 69];
  expect(words(judge(values, mark)?.drafts ?? [])).toEqual([
    "2026-03-13 75 down",
    "2026-03-15 altcoin>neutral",
  ]);
});

test("provisional days have no part in it", () => {
  const { mark = null } = judge([60, 60], null) ?? {};
  const judged = judge([60, 60, 60, 99], mark, { lastDay: FIRST + 2 });
  expect(judged).toMatchObject({ mark: { day: FIRST + 2 }, drafts: [] });
});

test("day by day or in one go: the same is told under the same names, and no name twice", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 7 }), (values) => {
      const { mark = null } = judge(values.slice(0, 1), null) ?? {};
      const atOnce = judge(values, mark)?.drafts ?? [];
      const names = atOnce.map(({ name }) => name);
      expect(follow(values).map(({ name }) => name)).toEqual(names);
      expect(new Set(names).size).toBe(names.length);
    }),
  );
});
