import { expect, test } from "vitest";
import { readPages } from "./read-pages.ts";
import { collect } from "./testing/collect.ts";

interface Query {
  readonly cursor?: string;
  readonly limit: number;
}

test("pages are asked for one after another, each with the query and the cursor before", async () => {
  const asked: Query[] = [];
  const ask = (query: Query): Promise<{ items: readonly number[]; nextCursor: string | null }> => {
    asked.push(query);
    const start = Number(query.cursor ?? 0);
    return Promise.resolve({ items: [start, start + 1], nextCursor: start < 4 ? String(start + 2) : null });
  };
  const items = await collect(readPages(ask, (page) => page.items, { limit: 2 }));
  expect(items).toEqual([0, 1, 2, 3, 4, 5]);
  expect(asked).toEqual([{ limit: 2 }, { limit: 2, cursor: "2" }, { limit: 2, cursor: "4" }]);
});

test("a reader that breaks off asks for no further page", async () => {
  let asked = 0;
  const ask = (): Promise<{ items: readonly number[]; nextCursor: string }> => {
    asked += 1;
    return Promise.resolve({ items: [1, 2], nextCursor: String(asked) });
  };
  for await (const item of readPages(ask, (page) => page.items, {})) if (item === 2) break;
  expect(asked).toBe(1);
});

test("a cursor that comes back ends the walk with an error", async () => {
  const ask = (): Promise<{ items: readonly number[]; nextCursor: string }> =>
    Promise.resolve({ items: [], nextCursor: "a" });
  await expect(collect(readPages(ask, ({ items }) => items, {}))).rejects.toThrow(RangeError);
});
