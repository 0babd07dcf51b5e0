import { expect, test } from "vitest";
import { writeCsv } from "./write-csv.ts";

test("columns come in the order asked for, null is empty", () => {
  expect(
    writeCsv(
      ["b", "a"],
      [
        { a: 1, b: "x" },
        { a: null, b: true },
      ],
    ),
  ).toBe("b,a\r\nx,1\r\ntrue,\r\n");
});

test("text that would run as a formula is escaped, a negative number is not", () => {
  expect(writeCsv(["text", "number"], [{ text: "=1+1", number: -0.5 }])).toBe(
    "text,number\r\n'=1+1,-0.5\r\n",
  );
  expect(writeCsv(["text"], [{ text: "@SUM(A1)" }, { text: "-2+3" }])).toBe("text\r\n'@SUM(A1)\r\n'-2+3\r\n");
});

test("commas, quotes and line breaks are quoted", () => {
  expect(writeCsv(["name"], [{ name: 'a "b", c\nd' }])).toBe('name\r\n"a ""b"", c\nd"\r\n');
});
