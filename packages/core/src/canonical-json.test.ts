import canonicalize from "canonicalize";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson } from "./canonical-json.ts";

describe("canonicalJson", () => {
  test("members sort by UTF-16 code units, not by code points (RFC 8785 §3.2.3)", () => {
    const value = { "\u20ac": 1, "\r": 2, "\ufb33": 3, "1": 4, "\ud83d\ude00": 5, "\u0080": 6, "\u00f6": 7 };
    expect(canonicalJson(value)).toBe(
      '{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\ud83d\ude00":5,"\ufb33":3}',
    );
  });

  test("numbers are written as ECMAScript writes them (RFC 8785 §3.2.2.3)", () => {
    expect(canonicalJson([JSON.parse("333333333.33333329"), 1e30, 4.5, 2e-3, 1e-27, -0])).toBe(
      "[333333333.3333333,1e+30,4.5,0.002,1e-27,0]",
    );
  });

  test("what JSON can't carry is refused with its path", () => {
    expect(() => canonicalJson({ a: [1, undefined] })).toThrow(
      "$.a[1]: expected a JSON value, got undefined",
    );
    expect(() => canonicalJson({ a: Number.NaN })).toThrow("$.a: expected a finite number, got NaN");
    expect(() => canonicalJson("\uD800")).toThrow("lone surrogate");
  });

  test("it agrees with an independent implementation on any JSON value", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalJson(value)).toBe(canonicalize(value));
      }),
    );
  });
});
