import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { computeReading } from "../compute-reading.ts";
import { parseDay } from "../day.ts";
import { methodologyOf } from "../methodology.ts";
import type { Reading } from "../reading.ts";
import type { ReadingStore } from "../reading-store.ts";
import { sha256, smallClassification, smallMarket } from "./small-market.ts";

const DAY = parseDay("2024-04-01");

function readingWith(etherPrice: number): Reading {
  const matrix = smallMarket("2024-01-02", 91, [
    { id: "bitcoin", supply: 1_000, prices: { 0: 100, 90: 200 } },
    { id: "ethereum", supply: 500, prices: { 0: 10, 90: etherPrice } },
    { id: "solana", supply: 400, prices: { 0: 10, 90: 15 } },
  ]);
  const classification = smallClassification(matrix);
  return computeReading({
    matrix,
    classification,
    methodology: methodologyOf("top2-90d"),
    day: DAY,
    digest: sha256,
  });
}

/** What every reading store must do. `open` gives an empty store; it is closed after the suite. */
export function describeReadingStore(
  name: string,
  open: () => Promise<{ readonly store: ReadingStore; readonly close: () => Promise<void> }>,
): void {
  describe(`a reading store on ${name}`, () => {
    let store: ReadingStore;
    let close: () => Promise<void>;
    let count = 0;
    beforeAll(async () => ({ store, close } = await open()));
    afterAll(() => close());
    const nextSet = (): string => `readings-${(count += 1)}`;
    const first = readingWith(30);
    const second = readingWith(12);

    test("what is published comes back with its first revision", async () => {
      const set = nextSet();
      expect(await store.latest(set, first.variant, DAY)).toBeNull();
      expect(await store.publish(set, first, { publishedAt: 1_000, reason: null })).toEqual({
        revision: 1,
        isNew: true,
      });
      expect(await store.latest(set, first.variant, DAY)).toEqual({
        revision: 1,
        publishedAt: 1_000,
        reading: first,
        reason: null,
        changes: [],
      });
    });

    test("the same reading again is no revision", async () => {
      const set = nextSet();
      await store.publish(set, first, { publishedAt: 1_000, reason: null });
      expect(await store.publish(set, first, { publishedAt: 2_000, reason: null })).toEqual({
        revision: 1,
        isNew: false,
      });
    });

    test("a correction needs a reason, and keeps what stood before it", async () => {
      const set = nextSet();
      await store.publish(set, first, { publishedAt: 1_000, reason: null });
      await expect(store.publish(set, second, { publishedAt: 2_000, reason: null })).rejects.toThrow(
        "reason: expected why 2024-04-01 of top2-90d changes",
      );
      const answer = await store.publish(set, second, {
        publishedAt: 2_000,
        reason: "Ether's close corrected.",
      });
      expect(answer).toEqual({ revision: 2, isNew: true });
      const [one, two] = await store.revisions(set, first.variant, DAY);
      expect(one?.reading).toEqual(first);
      expect(two).toMatchObject({ reason: "Ether's close corrected.", reading: { sha256: second.sha256 } });
      expect(two?.changes).toContainEqual({ pointer: "/value", expected: 50, got: 0 });
    });

    test("asOf gives what stood at a moment", async () => {
      const set = nextSet();
      await store.publish(set, first, { publishedAt: 1_000, reason: null });
      await store.publish(set, second, { publishedAt: 2_000, reason: "Corrected." });
      const at = async (timeMs: number): Promise<number | undefined> =>
        (await store.asOf(set, first.variant, DAY, timeMs))?.revision;
      expect([await at(999), await at(1_000), await at(1_999), await at(2_000)]).toEqual([
        undefined,
        1,
        1,
        2,
      ]);
    });

    test("publishers of the same correction at the same time make one revision", async () => {
      const set = nextSet();
      await store.publish(set, first, { publishedAt: 1_000, reason: null });
      await Promise.all(
        Array.from({ length: 6 }, () =>
          store.publish(set, second, { publishedAt: 2_000, reason: "Corrected." }),
        ),
      );
      expect((await store.revisions(set, first.variant, DAY)).map(({ revision }) => revision)).toEqual([
        1, 2,
      ]);
    });
  });
}
