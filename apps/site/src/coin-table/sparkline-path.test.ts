import { expect, test } from "vitest";
import { sparklinePath } from "./sparkline-path.ts";

test("closes fill the box from left to right", () => {
  expect(sparklinePath([1, 3, 2])).toBe("M0,23L48,1L96,12");
});

test("a close that was not observed leaves a gap", () => {
  expect(sparklinePath([1, null, 2, 3])).toBe("M0,23ZM64,12L96,1");
});

test("snapshots that all lie apart are joined", () => {
  expect(sparklinePath([1, null, 2, null, 3])).toBe("M0,23L48,12L96,1");
});

test("a price that stands still is a line at the bottom", () => {
  expect(sparklinePath([5, 5])).toBe("M0,23L96,23");
});

test("fewer than two closes draw nothing", () => {
  expect([sparklinePath([]), sparklinePath([null, 4])]).toEqual(["", ""]);
});
