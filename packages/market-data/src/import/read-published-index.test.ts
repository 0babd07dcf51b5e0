import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { readPublishedIndex } from "./read-published-index.ts";

const folder = mkdtempSync(join(tmpdir(), "altseason-published-"));
afterAll(() => rmSync(folder, { recursive: true }));

function read(text: string): ReturnType<typeof readPublishedIndex> {
  const path = join(folder, "published.csv");
  writeFileSync(path, text);
  return readPublishedIndex(path);
}

describe("readPublishedIndex", () => {
  test("date and value are found by name, in any order and among others", () => {
    expect(read("\uFEFFvalue,source,Date\r\n98,page,2021-04-16\r\n0,page,20210417\r\n")).toEqual([
      { day: "2021-04-16", value: 98 },
      { day: "2021-04-17", value: 0 },
    ]);
  });

  test.each([
    ["day,score\n2021-04-16,98\n", /published\.csv:1: expected the columns date and value, got day, score/],
    ["date,value\n2021-04-31,98\n", /published\.csv:2 \(date\): expected a day .*got "2021-04-31"/],
    ["date,value\n2021-04-16,\n", /published\.csv:2 \(value\): expected a number from 0 to 100, got ""/],
    ["date,value\n2021-04-16,101\n", /:2 \(value\): expected a number from 0 to 100, got "101"/],
    ["date,value\n2021-04-16,-1\n", /got "-1"/],
    [
      "date,value\n2021-04-16,1\n2021-04-16,1\n",
      /:3: expected 2021-04-16 once, got it again; first at line 2/,
    ],
  ])("%j is refused with its place", (text, message) => {
    expect(() => read(text)).toThrow(message);
  });
});
