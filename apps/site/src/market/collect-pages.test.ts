import { expect, test } from "vitest";
import { collectPages } from "./collect-pages.ts";

const pages = [
  { items: [1, 2], nextCursor: "1" },
  { items: [3, 4], nextCursor: "2" },
  { items: [5], nextCursor: null },
];
const readPage = async (cursor: string | undefined): Promise<(typeof pages)[number]> =>
  pages[Number(cursor ?? 0)] ?? { items: [], nextCursor: null };

test("pages are joined in order", async () => {
  expect(await collectPages(readPage)).toEqual([1, 2, 3, 4, 5]);
});

test("no page is asked for once there is enough", async () => {
  expect(await collectPages(readPage, { isEnough: (items) => items.includes(2) })).toEqual([1, 2]);
});

test("a list without end is refused", async () => {
  const endless = async (): Promise<(typeof pages)[number]> => ({ items: [0], nextCursor: "again" });
  await expect(collectPages(endless, { mostPages: 3 })).rejects.toThrow(/pages: expected an end within 3/);
});
