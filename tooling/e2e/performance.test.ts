import { expect, inject, test } from "vitest";
import { describeInBrowser } from "./browser/browser-test.ts";
import { measureLoad } from "./browser/measure-load.ts";
import type { LoadMeasure } from "./browser/measure-load.ts";

const ROUNDS = 5;
/** Row 14 of the performance goals. */
const GOAL = { lcpMs: 1_000, cls: 0.02, scriptBytes: 130_000 };
/**
 * The goal for scripts is missed: Next 16.4 with React 19.3 sends 135 kB before the first line of ours. What may be
 * sent until that shrinks, so that ours does not grow.
 */
const MOST_SCRIPT_BYTES = 147_000;
const VIEWPORTS = [
  { name: "phone", width: 390, height: 844 },
  { name: "desktop", width: 1440, height: 900 },
];

describeInBrowser("performance of the home page, CPU slowed down four times", (browserOf) => {
  test.each(VIEWPORTS)("$name", async ({ name, width, height }) => {
    const rounds: LoadMeasure[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      rounds.push(await measureLoad(browserOf(), inject("siteUrl"), { width, height }));
    }
    const lcpMs = median(rounds.map((round) => round.lcpMs));
    const cls = median(rounds.map((round) => round.cls));
    const scriptBytes = median(rounds.map((round) => round.scriptBytes));
    console.log(
      [
        `home page, ${name}, median of ${ROUNDS}:`,
        `LCP ${Math.round(lcpMs)} ms (${verdict(lcpMs, GOAL.lcpMs)} ≤ ${GOAL.lcpMs})`,
        `CLS ${cls.toFixed(4)} (${verdict(cls, GOAL.cls)} ≤ ${GOAL.cls})`,
        `JS ${(scriptBytes / 1000).toFixed(1)} kB compressed (${verdict(scriptBytes, GOAL.scriptBytes)} ≤ ${GOAL.scriptBytes / 1000})`,
      ].join("  "),
    );
    expect(lcpMs).toBeGreaterThan(0);
    expect(lcpMs).toBeLessThanOrEqual(GOAL.lcpMs);
    expect(cls).toBeLessThanOrEqual(GOAL.cls);
    expect(scriptBytes).toBeGreaterThan(10_000);
    expect(scriptBytes).toBeLessThanOrEqual(MOST_SCRIPT_BYTES);
  });
});

function verdict(measured: number, goal: number): string {
  return measured <= goal ? "met:" : "MISSED:";
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}
