import { expect, test } from "vitest";
import { markdownPath } from "./markdown-path.ts";
import { markdownTable } from "./markdown-table.ts";

test("cells can't break a table", () => {
  expect(
    markdownTable(
      ["Coin", "Value"],
      [
        ["a|b\nc", 3],
        ["d", null],
      ],
    ),
  ).toBe(["| Coin | Value |", "| --- | --- |", "| a\\|b c | 3 |", "| d |  |"].join("\n"));
});

test("every page has an address of its text", () => {
  expect(["/", "/seasons", "/2021-04-16"].map(markdownPath)).toEqual([
    "/index.md",
    "/seasons.md",
    "/2021-04-16.md",
  ]);
});
