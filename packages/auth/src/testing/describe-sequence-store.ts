import { describe, expect, test } from "vitest";
import type { SequenceStore } from "../replay/sequence-store.ts";
import { atOnce, usingOpened } from "./store-examples.ts";

/** A store under test, two doors to the same memory. */
export interface OpenSequenceStore {
  readonly store: SequenceStore;
  readonly second: SequenceStore;
  readonly close: () => Promise<void>;
}

/** What every sequence store must do. `open` gives an empty one each time. */
export function describeSequenceStore(name: string, open: () => Promise<OpenSequenceStore>, note = ""): void {
  const using = (run: (opened: OpenSequenceStore) => Promise<void>): Promise<void> => usingOpened(open, run);

  describe(`${name}${note}`, () => {
    test("each counter passes once, late ones within the window of 1,024", () =>
      using(async ({ store, second }) => {
        const outcomes: string[] = [];
        for (const counter of [5, 3, 4, 3, 5, 1_028, 4, 5, 6, Number.MAX_SAFE_INTEGER, 1_028]) {
          outcomes.push(await (counter % 2 === 0 ? store : second).claim("key_a", counter, "window"));
        }
        expect(outcomes).toEqual([
          "fresh",
          "fresh",
          "fresh",
          "replayed",
          "replayed",
          "fresh",
          "too-old",
          "replayed",
          "fresh",
          "fresh",
          "too-old",
        ]);
      }));

    test("in strict order nothing comes late", () =>
      using(async ({ store }) => {
        const outcomes: string[] = [];
        for (const counter of [0, 2, 1, 2, 3]) outcomes.push(await store.claim("key_a", counter, "strict"));
        expect(outcomes).toEqual(["fresh", "fresh", "too-old", "replayed", "fresh"]);
      }));

    test("each key has a window of its own", () =>
      using(async ({ store }) => {
        expect(await store.claim("key_a", 7, "window")).toBe("fresh");
        expect(await store.claim("key_b", 7, "window")).toBe("fresh");
      }));

    test.each([-1, 0.5, Number.NaN, 2 ** 53])("%d is no counter", (counter) =>
      using(async ({ store }) => {
        await expect(store.claim("key_a", counter, "window")).rejects.toBeInstanceOf(RangeError);
      }),
    );

    test("of thirty claims at once of one counter exactly one is fresh, for twenty counters", () =>
      using(async ({ store, second }) => {
        for (let counter = 0; counter < 20; counter += 1) {
          const outcomes = await atOnce(30, (index) =>
            (index % 2 === 0 ? store : second).claim("key_a", counter, "window"),
          );
          expect(outcomes.filter((outcome) => outcome === "fresh")).toHaveLength(1);
        }
      }));

    test("different counters at once all pass", () =>
      using(async ({ store, second }) => {
        const outcomes = await atOnce(60, (counter) =>
          (counter % 2 === 0 ? store : second).claim("key_a", counter, "window"),
        );
        expect(new Set(outcomes)).toEqual(new Set(["fresh"]));
      }));
  });
}
