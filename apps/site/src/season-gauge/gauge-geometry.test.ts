import { expect, test } from "vitest";
import { GAUGE, gaugeMarks, handPath, labelPoint, zonePath } from "./gauge-geometry.ts";

test("there is one mark a coin, and the first ones stand for those that beat Bitcoin", () => {
  const marks = gaugeMarks(17, 49);
  expect(marks).toHaveLength(49);
  expect(marks.findIndex(({ beat }) => !beat)).toBe(17);
});

test("marks run from left to right and mirror each other", () => {
  const marks = gaugeMarks(100, 100);
  expect(marks.map(({ x2 }) => x2)).toEqual(marks.map(({ x2 }) => x2).toSorted((a, b) => a - b));
  const [first, last] = [marks[0], marks[99]];
  expect((first?.x2 ?? 0) + (last?.x2 ?? 0)).toBeCloseTo(GAUGE.width, 5);
  expect(first?.y2).toBe(last?.y2);
});

test("everything stays inside its box", () => {
  for (const { x1, y1, x2, y2 } of gaugeMarks(60, 200)) {
    expect(Math.min(x1, y1, x2, y2)).toBeGreaterThan(0);
    expect(Math.max(x1, x2)).toBeLessThan(GAUGE.width);
    expect(Math.max(y1, y2)).toBeLessThan(GAUGE.height);
  }
});

test("50 points straight up, 0 and 100 to the sides", () => {
  expect(labelPoint(50).x).toBe(GAUGE.width / 2);
  expect(labelPoint(0).y).toBe(GAUGE.centreY);
  expect(handPath(50)).toMatch(new RegExp(`^M${GAUGE.width / 2} `));
});

test("a value beyond the scale is drawn at its end", () => {
  expect(handPath(140)).toBe(handPath(100));
});

test("a zone is one closed band", () => {
  expect(zonePath(0, 25)).toMatch(/^M.*A.*L.*A.*Z$/);
});

test("no coin, no mark", () => {
  expect(gaugeMarks(0, 0)).toEqual([]);
});
