import { expect, test } from "vitest";
import { measureInterleaved, medianOf, ratioOf, requireEqualCounts, medianNamed } from "./measure.ts";

test("the median of an odd number of values is the middle one, whatever their order", () => {
  expect(medianOf([9, 1, 5])).toBe(5);
});

test("the median of an even number of values is the mean of the middle two", () => {
  expect(medianOf([4, 1, 3, 100])).toBe(3.5);
});

test("no values have no median", () => {
  expect(() => medianOf([])).toThrow("expected at least one");
});

test("a ratio is of medians by name, and an unknown name is refused", () => {
  const times = new Map([
    ["ours", 4],
    ["rival", 10],
  ]);
  expect(ratioOf(times, "rival", "ours")).toBe(2.5);
  expect(() => medianNamed(times, "other")).toThrow("expected one of ours, rival, got other");
});

test("contenders run in turn, once to warm up and then each round", async () => {
  const runs: string[] = [];
  const contender = (name: string) => ({ name, run: () => runs.push(name) });
  const times = await measureInterleaved([contender("a"), contender("b")], 2);
  expect(runs.join("")).toBe("ababab");
  expect([...times.keys()]).toEqual(["a", "b"]);
});

test("what is returned may be a promise, and its time counts", async () => {
  const wait = { name: "wait", run: () => new Promise((resolve) => setTimeout(resolve, 20)) };
  expect(medianNamed(await measureInterleaved([wait], 1), "wait")).toBeGreaterThan(15);
});

test("a differing answer stops a benchmark, with where it differs", () => {
  const theirs = [1, 2, 4];
  expect(() => requireEqualCounts("rival", Uint16Array.of(1, 2, 3), (row) => theirs[row] ?? 0)).toThrow(
    "rival: expected 3 on row 2, got 4",
  );
  expect(() => requireEqualCounts("rival", Uint16Array.of(1, 2, 4), (row) => theirs[row] ?? 0)).not.toThrow();
});
