import { afterAll, describe, expect, test } from "vitest";
import { canonicalJson, classifyAssets, computeReading, methodologyOf, parseDay } from "@altseason/core";
import type { Reading } from "@altseason/core";
import { importCsvMarket } from "@altseason/market-data";
import { digestText } from "../load-market.ts";
import { EXAMPLE_LAST_DAY, exampleCsv } from "../testing/example-market.ts";
import { createTemporaryFolder } from "../testing/temporary-folder.ts";
import { checkReading } from "./check-reading.ts";

const folder = createTemporaryFolder();
const { matrix } = importCsvMarket([folder.write("market.csv", exampleCsv())]);
const market = { matrix, classification: classifyAssets(matrix), digest: digestText };
const day = parseDay(EXAMPLE_LAST_DAY);
const reading = computeReading({ ...market, methodology: methodologyOf("top10-30d"), day });

afterAll(() => folder.remove());

/** Every leaf of the reading by JSON pointer, of lists the first item alone. */
function leavesOf(value: unknown, pointer = ""): readonly string[] {
  if (typeof value !== "object" || value === null) return [pointer];
  const entries = Object.entries(value);
  const some = Array.isArray(value) ? entries.slice(0, 1) : entries;
  return some.flatMap(([key, item]) => leavesOf(item, `${pointer}/${key}`));
}

/** Another value of the same type, so that it passes for a reading. */
function changed(value: unknown): unknown {
  if (typeof value === "number") return value + 1;
  if (typeof value === "boolean") return !value;
  if (typeof value === "string") return `${value}x`;
  return value === null ? { reason: "no-market", message: "x" } : null;
}

function withChange(pointer: string): Reading {
  const copy: unknown = structuredClone(reading);
  const keys = pointer.split("/").slice(1);
  const last = keys.pop() ?? "";
  let at: unknown = copy;
  for (const key of keys) if (typeof at === "object" && at !== null) at = Reflect.get(at, key);
  if (typeof at === "object" && at !== null) Reflect.set(at, last, changed(Reflect.get(at, last)));
  return copy as Reading;
}

/** What somebody would do who knows how the hash is made. */
function reseal(changedReading: Reading): Reading {
  const { sha256: _, ...body } = changedReading;
  return { ...changedReading, sha256: digestText(canonicalJson(body)) };
}

const LEAVES = leavesOf(reading).filter((pointer) => !pointer.startsWith("/day"));
/** What a recomputation takes from the reading itself: who it says the source was. */
const TAKEN = /^\/(source|sha256)/;

describe("checking a reading", () => {
  test("the reading itself is equal", () => {
    const checked = checkReading({ reading, additions: [] }, market);
    expect(checked).toMatchObject({ result: "equal", differences: [], remarks: [] });
    expect(LEAVES.length).toBeGreaterThan(40);
  });

  test.each(LEAVES)("%s can't be changed unseen", (pointer) => {
    const checked = checkReading({ reading: withChange(pointer), additions: [] }, market);
    expect(checked.result).toBe("tampered");
    expect(checked.differences[0]?.pointer).toBe("/sha256");
  });

  const recomputed = LEAVES.filter((pointer) => !TAKEN.test(pointer) && !pointer.startsWith("/methodology/"));
  test.each(recomputed)("%s can't be changed and sealed anew, and is named", (pointer) => {
    const checked = checkReading({ reading: reseal(withChange(pointer)), additions: [] }, market);
    expect(checked.result).toBe("differs");
    expect(checked.differences.map((difference) => difference.pointer)).toContain(pointer);
  });

  test("another methodology is recomputed by itself, and remarked on", () => {
    const methodology = { ...methodologyOf("top10-30d"), historyPolicy: "strict" as const };
    const other = computeReading({ ...market, methodology, day });
    const checked = checkReading({ reading: other, additions: [] }, market);
    expect(checked.result).toBe("equal");
    expect(checked.remarks).toEqual([
      "its methodology differs from the published top10-30d: it was recomputed by its own",
    ]);
  });

  test("a variant of another name is remarked on", () => {
    const methodology = { ...methodologyOf("top10-30d"), id: "my-own" };
    const checked = checkReading(
      { reading: computeReading({ ...market, methodology, day }), additions: [] },
      market,
    );
    expect([checked.result, checked.remarks.length]).toEqual(["equal", 1]);
  });

  test("a member that no reading has makes it tampered", () => {
    const additions = [{ pointer: "/advice", expected: undefined, got: "buy" }];
    const checked = checkReading({ reading, additions }, market);
    expect([checked.result, checked.differences]).toEqual(["tampered", additions]);
  });
});
