import { describe, expect, test } from "vitest";
import { METHODOLOGIES, methodologyOf } from "./methodology.ts";

describe("methodologyOf", () => {
  test("the default counts a hundred altcoins over 90 days and needs fifty", () => {
    expect(methodologyOf("top100-90d")).toMatchObject({ size: 100, windowDays: 90, minimumConstituents: 50 });
  });

  test("blockchaincenter has 49 altcoins beside Bitcoin; coinmarketcap 99, and keeps gold", () => {
    expect(methodologyOf("blockchaincenter-365d")).toMatchObject({ size: 49, windowDays: 365 });
    const cmc = methodologyOf("coinmarketcap-90d");
    expect(cmc.size).toBe(99);
    expect(cmc.excludedRules).not.toContain("commodity-backed");
  });

  test("any size and window within the limits may be asked for", () => {
    expect(methodologyOf("top75-60d")).toMatchObject({ id: "top75-60d", size: 75, windowDays: 60 });
    expect(methodologyOf("top050-90d").id).toBe("top50-90d");
  });

  test.each(["top1-90d", "top1001-90d", "top50-6d", "top50-1461d", "top50", "TOP50-90d", ""])(
    "%j is refused with what would do",
    (variant) => {
      expect(() => methodologyOf(variant)).toThrow(/variant: expected one of top100-90d, .* got/);
    },
  );

  test("ids are unique", () => {
    expect(new Set(METHODOLOGIES.map(({ id }) => id)).size).toBe(METHODOLOGIES.length);
  });
});
