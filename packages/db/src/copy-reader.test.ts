import { expect, test } from "vitest";
import { createCopyReader } from "./copy-reader.ts";

const HEADER = Buffer.from("PGCOPY\n\u{ff}\r\n\0\0\0\0\0\0\0\0\0", "latin1");
const TRAILER = Buffer.from([255, 255]);

function rowOf(...fields: readonly (string | null)[]): Buffer {
  const count = Buffer.alloc(2);
  count.writeInt16BE(fields.length);
  return Buffer.concat([
    count,
    ...fields.flatMap((field) => {
      const length = Buffer.alloc(4);
      length.writeInt32BE(field === null ? -1 : field.length);
      return [length, Buffer.from(field ?? "")];
    }),
  ]);
}

function readRows(chunks: readonly Buffer[]): readonly (readonly (string | null)[])[] {
  const rows: (readonly (string | null)[])[] = [];
  const read = createCopyReader((row) => rows.push(row.map((field) => field?.toString() ?? null)));
  for (const chunk of chunks) read(chunk);
  return rows;
}

const ROWS = [
  ["a", null],
  ["", "bcd"],
] as const;
const [first, second] = [rowOf(...ROWS[0]), rowOf(...ROWS[1])];

test.each([
  ["in one piece", [Buffer.concat([HEADER, first, second, TRAILER])]],
  ["a row at a time", [Buffer.concat([HEADER, first]), second, TRAILER]],
  ["with the header alone", [HEADER, first, second, TRAILER]],
])("rows come back %s: text, empty and null", (_, chunks) => {
  expect(readRows(chunks)).toEqual(ROWS);
});

test("no rows are no rows", () => {
  expect(readRows([Buffer.concat([HEADER, TRAILER])])).toEqual([]);
});

test("a chunk that ends within a row is refused, never read as a shorter row", () => {
  const whole = Buffer.concat([HEADER, second]);
  for (let size = HEADER.length + 1; size < whole.length; size += 1) {
    expect(() => readRows([whole.subarray(0, size)]), `${size} bytes`).toThrow(RangeError);
  }
});
