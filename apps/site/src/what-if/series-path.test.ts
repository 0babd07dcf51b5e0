import { expect, test } from "vitest";
import { seriesPath, spanOf } from "./series-path.ts";

const series = {
  firstDay: 100,
  outperformers: Uint16Array.of(0, 5, 10, 0, 5),
  constituents: Uint16Array.of(0, 10, 10, 0, 10),
};

test("a line runs through neighbouring days, breaks at a day without a value, and a lone day is a dot", () => {
  expect(seriesPath(series, { first: 100, last: 104 })).toBe("M250,150h0L500,0M1000,150h0");
});

test("the span of several begins with the first value of any", () => {
  expect(spanOf([series])).toEqual({ first: 101, last: 104 });
  expect(spanOf([series, { ...series, firstDay: 90 }])).toEqual({ first: 91, last: 104 });
});
