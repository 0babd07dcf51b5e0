import { expect, test } from "vitest";
import { groupChanges } from "./group-changes.ts";

type Coin = Parameters<typeof groupChanges>[0][number];

const part = (lead: number | null): Coin["before"] =>
  lead === null ? null : { rank: 1, return: lead, returnOverBenchmark: lead, outperformed: lead > 0 };

const coin = (id: string, change: Coin["change"], before: number | null, after: number | null): Coin => ({
  id,
  symbol: id,
  name: null,
  before: part(before),
  after: part(after),
  change,
  absence: null,
});

const groups = groupChanges([
  coin("gone", "left", 9, null),
  coin("lost", "left", 1, null),
  coin("a", "none", 0.1, 0.2),
  coin("b", "entered", null, 0.5),
  coin("c", "ceased", 0.5, -0.5),
  coin("d", "began", -0.5, 0.1),
]);
const idsOf = (coins: readonly Coin[]): readonly string[] => coins.map(({ id }) => id);

test("coins stand by their lead on the second day, those that left by their lead on the first, at the end", () => {
  expect(idsOf(groups.all)).toEqual(["b", "a", "d", "c", "gone", "lost"]);
});

test("a coin stands in the group of its change", () => {
  const { began, ceased, entered, left } = groups;
  expect([began, ceased, entered, left].map(idsOf)).toEqual([["d"], ["c"], ["b"], ["gone", "lost"]]);
});
