import fc from "fast-check";
import { expect, test } from "vitest";
import { createNonceTable } from "./nonce-table.ts";

interface Step {
  readonly high: number;
  readonly low: number;
  readonly life: number;
  readonly wait: number;
}

/** Few tags, so that they come again, of which many want the same places; some of them negative as 32 bits. */
const step: fc.Arbitrary<Step> = fc.record({
  high: fc.integer({ min: 0, max: 3 }),
  low: fc.integer({ min: 0, max: 900 }).map((low) => (low * 0x40_00_01) >>> 0),
  life: fc.integer({ min: 1, max: 400 }),
  wait: fc.oneof({ weight: 50, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 60 })),
});

test("the table equals a map of tags to their ends", () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 2_000, maxLength: 6_000 }), (steps) => {
      const table = createNonceTable();
      const ends = new Map<string, number>();
      let now = 1;
      for (const { high, low, life, wait } of steps) {
        now += wait;
        const mark = `${high}/${low}`;
        const isKnown = (ends.get(mark) ?? 0) > now;
        expect(table.has(high, low, now)).toBe(isKnown);
        expect(table.add(high, low, now + life, now)).toBe(!isKnown);
        if (!isKnown) ends.set(mark, now + life);
      }
      for (const [mark, end] of ends) {
        const [high = 0, low = 0] = mark.split("/").map(Number);
        expect(table.has(high, low, now)).toBe(end > now);
      }
    }),
    { numRuns: 30 },
  );
});

const LIVE = 50_000;
const A_SECOND = 1_000;
const LIFE = LIVE / A_SECOND;

/** So many new tags, of one life, as come in a second. */
function fillFor(table: ReturnType<typeof createNonceTable>, from: number, seconds: number): void {
  for (let second = from; second < from + seconds; second += 1) {
    for (let index = 0; index < A_SECOND; index += 1) {
      const low = Math.imul(second * A_SECOND + index, 0x9e_37_79_b1);
      table.add(second, low, second + LIFE, second);
    }
  }
}

test("at a steady rate it holds little more than what lives, in at most 40 bytes each", () => {
  const table = createNonceTable();
  fillFor(table, 1, 10 * LIFE);
  expect(table.size()).toBeGreaterThanOrEqual(LIVE);
  expect(table.size()).toBeLessThan(1.25 * LIVE);
  expect(table.bytes() / LIVE).toBeLessThanOrEqual(40);
});

test("memory is given back, when fewer come and when none came", () => {
  const table = createNonceTable();
  fillFor(table, 1, LIFE);
  const most = table.bytes();
  for (let index = 0; index < 2 * LIVE; index += 1) {
    const second = LIFE + Math.floor(index / 100);
    table.add(1, Math.imul(index, 0x85_eb_ca_6b), second + LIFE, second);
  }
  expect(table.bytes()).toBeLessThanOrEqual(most / 4);
  fillFor(table, 10_000, LIFE);
  table.add(1, 1, 20_001, 20_000);
  expect([table.size(), table.bytes()]).toEqual([1, createNonceTable().bytes()]);
});
