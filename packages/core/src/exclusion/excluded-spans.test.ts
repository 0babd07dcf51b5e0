import fc from "fast-check";
import { expect, test } from "vitest";
import { excludedSpans } from "./excluded-spans.ts";
import type { Classification } from "./exclusion-match.ts";
import { EXCLUSION_BASES } from "./exclusion-match.ts";
import { exclusionOn } from "./exclusion-on.ts";
import { EXCLUSION_RULES } from "./exclusion-rule.ts";

const edge = fc.option(fc.integer({ min: 0, max: 30 }));
const match = fc.record({
  rule: fc.constantFrom(...EXCLUSION_RULES),
  basis: fc.constantFrom(...EXCLUSION_BASES),
  strength: fc.constantFrom("strong" as const, "weak" as const),
  evidence: fc.constant("test"),
  from: edge,
  until: edge,
});
const inclusion = fc.record({
  assetId: fc.constant("a"),
  action: fc.constant("include" as const),
  note: fc.constant("n"),
  from: edge,
  until: edge,
});

test("a day lies in a span exactly when the column is excluded on it; spans are in order and apart", () => {
  fc.assert(
    fc.property(
      fc.array(match, { maxLength: 5 }),
      fc.array(inclusion, { maxLength: 2 }),
      fc.subarray([...EXCLUSION_RULES]),
      (matches, inclusions, rules) => {
        const classification: Classification = {
          version: "t",
          matches: [matches],
          included: new Map(inclusions.length === 0 ? [] : [[0, inclusions]]),
        };
        const spans = excludedSpans(classification, 0, rules);
        for (let day = -3; day <= 34; day += 1) {
          const isInside = spans.some(([from, until]) => day >= (from ?? -99) && day < (until ?? 99));
          expect(isInside, `day ${day}`).toBe(exclusionOn(classification, 0, day, rules) !== null);
        }
        for (const [index, [from]] of spans.entries()) {
          const before = spans[index - 1]?.[1];
          if (before !== undefined) expect(from).toBeGreaterThan(before ?? Infinity);
        }
      },
    ),
  );
});
