import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { mergeResults, writeResults } from "./bench-results.ts";
import type { BenchRow } from "./bench-row.ts";

const monday = { measuredAt: "2026-01-05T00:00:00.000Z", node: "v24.0.0", cpus: 2 };
const tuesday = { ...monday, measuredAt: "2026-01-06T00:00:00.000Z" };

function rowOf(row: string, measured: number): BenchRow {
  return {
    row,
    work: "w",
    rival: "r",
    measured,
    unit: "×",
    goal: { sense: "atLeast", bound: 2 },
    detail: "",
  };
}

test("a row measured again replaces the old one; the others stay with their own date", () => {
  const first = mergeResults([], [rowOf("5a", 1), rowOf("2", 3)], monday);
  const second = mergeResults(first, [rowOf("5a", 4)], tuesday);
  expect(
    second.map(({ row, measured, verdict, measuredAt }) => [row, measured, verdict, measuredAt]),
  ).toEqual([
    ["2", 3, "met", monday.measuredAt],
    ["5a", 4, "met", tuesday.measuredAt],
  ]);
});

test("rows stand in the order of their numbers", () => {
  const merged = mergeResults([], [rowOf("16", 1), rowOf("5b", 1), rowOf("5a", 1), rowOf("1a", 1)], monday);
  expect(merged.map(({ row }) => row)).toEqual(["1a", "5a", "5b", "16"]);
});

test("a file is made, merged into, and made anew when it is damaged", () => {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, "deep", "results.json");
  const written = () =>
    (JSON.parse(readFileSync(path, "utf8")) as { rows: { row: string }[] }).rows.map(({ row }) => row);
  writeResults(path, [rowOf("1a", 1)], monday);
  writeResults(path, [rowOf("2", 1)], tuesday);
  expect(written()).toEqual(["1a", "2"]);
  writeFileSync(path, "{");
  writeResults(path, [rowOf("3", 1)], tuesday);
  expect(written()).toEqual(["3"]);
});
