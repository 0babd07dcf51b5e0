import { expect, test } from "vitest";
import { chooseLeadLimit, leadBar } from "./lead-bar.ts";

test("a bar's length is its share of the limit, to the side of its sign", () => {
  expect(leadBar(0.25, 0.5)).toEqual({ side: "ahead", share: 50, isClipped: false });
  expect(leadBar(-0.05, 0.5)).toEqual({ side: "behind", share: 10, isClipped: false });
});

test("a bar beyond the limit fills its side and says so", () => {
  expect(leadBar(4, 0.5)).toEqual({ side: "ahead", share: 100, isClipped: true });
});

test("one giant among ten does not flatten the rest", () => {
  expect(chooseLeadLimit([0.01, -0.04, 0.12, 0.2, -0.3, 0.05, 0.31, 0.2, -0.42, 9])).toBe(0.5);
});

test("without leads there is still a scale", () => {
  expect(chooseLeadLimit([])).toBe(0.1);
  expect(chooseLeadLimit([12, 13])).toBe(12);
});
