import { describe, expect, test } from "vitest";
import { createTurns } from "./create-turns.ts";

describe("turns", () => {
  test("are taken by so many at a time, in order, also past one that fails", async () => {
    const turns = createTurns(2);
    let running = 0;
    let most = 0;
    const begun: number[] = [];
    const results = await Promise.allSettled(
      Array.from({ length: 9 }, (_, index) =>
        turns(async () => {
          begun.push(index);
          running += 1;
          most = Math.max(most, running);
          await new Promise((resolve) => {
            setImmediate(resolve);
          });
          running -= 1;
          if (index % 3 === 0) throw new RangeError(`${index}`);
          return index;
        }),
      ),
    );
    expect(most).toBe(2);
    expect(begun).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(results.map(({ status }) => status === "fulfilled")).toEqual(
      begun.map((index) => index % 3 !== 0),
    );
  });
});
