import fc from "fast-check";
import { expect, test } from "vitest";
import { createBoundedCache } from "./bounded-cache.ts";

test("what was used longest ago goes first", () => {
  const cache = createBoundedCache<number>(3, () => 1);
  for (const [index, key] of ["a", "b", "c"].entries()) cache.set(key, index + 1);
  cache.get("a");
  cache.set("d", 4);
  expect(["a", "b", "c", "d"].map((key) => cache.get(key))).toEqual([1, undefined, 3, 4]);
});

test("a value heavier than the bound is not kept", () => {
  const cache = createBoundedCache<string>(3, (value) => value.length);
  cache.set("a", "xxxx");
  expect(cache.get("a")).toBeUndefined();
  expect(cache.weight()).toBe(0);
});

test("the weight never exceeds the bound and is the sum of what is held", () => {
  const writes = fc.array(fc.tuple(fc.constantFrom("a", "b", "c", "d", "e"), fc.integer({ min: 1, max: 9 })));
  fc.assert(
    fc.property(writes, (pairs) => {
      const cache = createBoundedCache<number>(12, (value) => value);
      for (const [key, value] of pairs) cache.set(key, value);
      const held = ["a", "b", "c", "d", "e"].map((key) => cache.get(key) ?? 0);
      const sum = held.reduce((total, value) => total + value, 0);
      expect(cache.weight()).toBe(sum);
      expect(sum).toBeLessThanOrEqual(12);
    }),
  );
});
