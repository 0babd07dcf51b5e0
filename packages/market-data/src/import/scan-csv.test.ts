import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ImportError } from "./import-error.ts";
import { scanCsv } from "./scan-csv.ts";

function scan(text: string): {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly lines: readonly number[];
} {
  const rows: string[][] = [];
  const lines: number[] = [];
  let header: readonly string[] = [];
  scanCsv(
    text,
    "a.csv",
    (names) => {
      header = names;
    },
    (fields, line) => {
      rows.push([...fields]);
      lines.push(line);
    },
  );
  return { header, rows, lines };
}

describe("scanCsv", () => {
  test("fields may be quoted and hold commas, quotes and line ends (RFC 4180 §2)", () => {
    const { header, rows, lines } = scan('a,b\r\n"x, ""y""","two\nlines"\r\n1,2\n');
    expect(header).toEqual(["a", "b"]);
    expect(rows).toEqual([
      ['x, "y"', "two\nlines"],
      ["1", "2"],
    ]);
    expect(lines).toEqual([2, 4]);
  });

  test("a last line needs no line end, and blank lines are passed over", () => {
    expect(scan("a,b\n\n1,2\n\n3,").rows).toEqual([
      ["1", "2"],
      ["3", ""],
    ]);
  });

  test.each([
    ["", "a.csv: expected a header line, got an empty file"],
    ["a,b\n1\n", "a.csv:2: expected 2 fields, got 1"],
    ["a,b\n1,2\n1,2,3\n", "a.csv:3: expected 2 fields, got 3"],
    ['a,b\n"1,2\n', "a.csv:2: expected a closing quote, got the end of the file"],
    ['a,b\n"1"x,2\n', "a.csv:2: expected a comma or line end after a closing quote"],
  ])("%j is refused with its place", (text, message) => {
    expect(() => scan(text)).toThrow(message);
    expect(() => scan(text)).toThrow(ImportError);
  });

  test("what is written by the standard reads back as it was", () => {
    const row = fc.array(fc.string({ maxLength: 8 }), { minLength: 2, maxLength: 2 });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 5 }), fc.constantFrom("\n", "\r\n"), (rows, lineEnd) => {
        const quote = (field: string): string => `"${field.replaceAll('"', '""')}"`;
        const text = [["h1", "h2"], ...rows].map((fields) => fields.map(quote).join(",")).join(lineEnd);
        expect(scan(text).rows).toEqual(rows);
      }),
    );
  });
});
