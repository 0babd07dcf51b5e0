import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { outperforms } from "./outperforms.ts";

describe("outperforms", () => {
  test("a higher return wins, a lower one doesn't", () => {
    expect(outperforms(12, 10, 110, 100)).toBe(true);
    expect(outperforms(10.9, 10, 110, 100)).toBe(false);
  });

  test("exactly Bitcoin's return is not a win, whichever way the doubles round", () => {
    expect(outperforms(3, 1, 0.3, 0.1)).toBe(false);
    expect(outperforms(0.3, 0.1, 3, 1)).toBe(false);
    expect(outperforms(0.000_000_7, 0.000_000_1, 49_000, 7_000)).toBe(false);
  });

  test("a win by the last digit is a win", () => {
    expect(outperforms(0.300_000_000_000_000_1, 0.1, 3, 1)).toBe(true);
  });

  test("products beyond the range of doubles still compare", () => {
    expect(outperforms(1e300, 1e299, 1e300, 2e299)).toBe(true);
    expect(outperforms(1e-300, 2e-300, 1e-300, 1e-300)).toBe(false);
  });

  test("it agrees with integer arithmetic on cents and satoshis", () => {
    const amount = fc.integer({ min: 1, max: 10_000_000 });
    fc.assert(
      fc.property(amount, amount, amount, amount, (p, b, q, c) => {
        expect(outperforms(p / 100, b / 100, q / 1e8, c / 1e8)).toBe(
          BigInt(p) * BigInt(c) > BigInt(q) * BigInt(b),
        );
      }),
    );
  });

  test("no coin outperforms itself scaled by a power of ten", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 1, max: 1e9 }), (p, b) => {
        expect(outperforms(p / 1e4, b / 1e4, p / 1e7, b / 1e7)).toBe(false);
      }),
    );
  });
});
