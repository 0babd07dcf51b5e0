import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EMPTY_SEQUENCE, SEQUENCE_WINDOW_BITS, takeSequence } from "./sequence-window.ts";
import type { SequenceOutcome } from "./sequence-window.ts";

function play(counters: readonly number[], mode: "window" | "strict" = "window"): readonly SequenceOutcome[] {
  let window = EMPTY_SEQUENCE;
  return counters.map((counter) => {
    const taken = takeSequence(window, counter, mode);
    ({ window } = taken);
    return taken.outcome;
  });
}

/** The rule without bits: all that was seen, and how far the highest has come. */
function playPlainly(counters: readonly number[]): readonly SequenceOutcome[] {
  const seen = new Set<number>();
  let highest = -1;
  return counters.map((counter) => {
    if (highest - counter >= SEQUENCE_WINDOW_BITS) return "too-old";
    if (seen.has(counter)) return "replayed";
    seen.add(counter);
    highest = Math.max(highest, counter);
    return "fresh";
  });
}

describe("takeSequence", () => {
  test("each counter passes once, in any order within the window", () => {
    expect(play([5, 3, 4, 3, 5, 1_028, 5, 4, 6, 1_029, 6])).toEqual([
      "fresh",
      "fresh",
      "fresh",
      "replayed",
      "replayed",
      "fresh",
      "replayed",
      "too-old",
      "fresh",
      "fresh",
      "replayed",
    ]);
  });

  test("in strict order nothing comes late", () => {
    expect(play([0, 1, 5, 4, 5, 6], "strict")).toEqual([
      "fresh",
      "fresh",
      "fresh",
      "too-old",
      "replayed",
      "fresh",
    ]);
  });

  test("it equals the rule written plainly", () => {
    const near = fc.integer({ min: 0, max: 4_000 });
    const far = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 30, arbitrary: near }, far), { maxLength: 300 }),
        (counters) => {
          expect(play(counters)).toEqual(playPlainly(counters));
        },
      ),
      { numRuns: 500 },
    );
  });

  test.each([-1, 0.5, Number.NaN, 2 ** 53])("%d is no counter", (counter) => {
    expect(() => takeSequence(EMPTY_SEQUENCE, counter, "window")).toThrow(/^counter: expected/);
  });
});
