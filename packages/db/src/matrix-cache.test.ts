import {
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { createMarketMatrix } from "@altseason/core";
import type { MarketMatrix } from "@altseason/core";
import { readMatrixCache, writeMatrixCache } from "./matrix-cache.ts";

const folder = mkdtempSync(join(tmpdir(), "altseason-matrix-"));
afterAll(() => rmSync(folder, { recursive: true }));
let count = 0;
const nextPath = (): string => join(folder, `${(count += 1)}.matrix`);

function matrixOf(hasVolume: boolean): MarketMatrix {
  const cells = [1.5, Number.NaN, 0.1 + 0.2, 5e-324, 1.797e308, 3];
  return createMarketMatrix({
    firstDay: 19_000,
    dayCount: 2,
    assets: ["bitcoin", "ευρώ", "x"].map((id) => ({ id, symbol: id, name: null, tags: ["a", "b"] })),
    identity: "coingecko",
    source: { provider: "test", kind: "imported", description: "naïve – 12 €" },
    price: Float64Array.from(cells),
    // Room to append is not part of the matrix.
    marketCap: Float64Array.from([...cells.toReversed(), 9, 9, 9]),
    volume: hasVolume ? Float64Array.from(cells, (value) => value * 2) : null,
  });
}

function writeNext(hasVolume = true): string {
  const path = nextPath();
  writeMatrixCache(path, matrixOf(hasVolume), "hash-1");
  return path;
}

describe("the matrix cache", () => {
  test.each([true, false])("a matrix comes back to the last bit (volume: %s)", (hasVolume) => {
    const { marketCap, ...matrix } = matrixOf(hasVolume);
    const read = readMatrixCache(writeNext(hasVolume), "hash-1");
    expect(read).toEqual({ ...matrix, marketCap: marketCap.subarray(0, 6) });
    expect(Object.is(read?.price[3], 5e-324)).toBe(true);
  });

  test("a file of other contents is no cache", () => {
    expect(readMatrixCache(writeNext(), "hash-2")).toBeNull();
  });

  test("a file that isn't there is no cache", () => {
    expect(readMatrixCache(nextPath(), "hash-1")).toBeNull();
  });

  test("a file cut short at any byte is no cache", () => {
    const path = writeNext();
    const { length } = readFileSync(path);
    for (let size = length - 1; size >= 0; size -= 1) {
      truncateSync(path, size);
      expect(readMatrixCache(path, "hash-1")).toBeNull();
    }
  });

  test("a file with any one byte changed is no cache", () => {
    const path = writeNext();
    const bytes = readFileSync(path);
    for (const [index, byte] of bytes.entries()) {
      const damaged = Buffer.from(bytes);
      damaged[index] = byte ^ 0x40;
      writeFileSync(path, damaged);
      expect(readMatrixCache(path, "hash-1"), `byte ${index}`).toBeNull();
    }
    writeFileSync(path, bytes);
    expect(readMatrixCache(path, "hash-1")).not.toBeNull();
  });

  test("a file with bytes after its end is no cache", () => {
    const path = writeNext();
    writeFileSync(path, Buffer.concat([readFileSync(path), Buffer.alloc(8)]));
    expect(readMatrixCache(path, "hash-1")).toBeNull();
  });

  test("a later matrix takes the place of an earlier one and leaves nothing beside it", () => {
    const path = writeNext();
    writeMatrixCache(path, matrixOf(false), "hash-2");
    expect(readMatrixCache(path, "hash-1")).toBeNull();
    expect(readMatrixCache(path, "hash-2")?.volume).toBeNull();
    expect(readdirSync(folder).filter((name) => name.startsWith(`${count}.`))).toEqual([`${count}.matrix`]);
  });

  test("what a killed writer left is removed after an hour, what another writes now is not", () => {
    const path = nextPath();
    const [left, current] = [`${path}.77.tmp`, `${path}.78.tmp`];
    for (const file of [left, current]) writeFileSync(file, "half");
    const twoHoursAgo = Date.now() / 1_000 - 7_200;
    utimesSync(left, twoHoursAgo, twoHoursAgo);
    writeMatrixCache(path, matrixOf(true), "hash-1");
    expect([existsSync(left), existsSync(current)]).toEqual([false, true]);
  });
});
