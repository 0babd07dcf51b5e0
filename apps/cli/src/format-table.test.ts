import { expect, test } from "vitest";
import { formatFacts, formatTable } from "./format-table.ts";

const columns = [
  { title: "coin", cell: ({ coin }: { coin: string; gain: number }) => coin },
  { title: "gain", isRight: true, cell: ({ gain }: { coin: string; gain: number }) => String(gain) },
];

test("text stands to the left, numbers to the right, each column as wide as its widest cell", () => {
  const rows = [
    { coin: "ETH", gain: 7 },
    { coin: "HARMONY", gain: -123.5 },
  ];
  expect(formatTable(rows, columns)).toBe("coin       gain\nETH           7\nHARMONY  -123.5\n");
});

test("no rows are no table, not a line of titles", () => {
  expect(formatTable([], columns)).toBe("");
});

test("a character beyond the basic plane counts once", () => {
  const table = formatTable([{ coin: "🚀", gain: 1 }], columns);
  expect(table).toBe("coin  gain\n🚀        1\n");
});

test("facts have their texts aligned, and no line ends in blanks", () => {
  expect(
    formatFacts([
      ["days", "60"],
      ["data set", ""],
    ]),
  ).toBe("days      60\ndata set\n");
});
