import { expect, test } from "vitest";
import { createProgressLine } from "./progress-line.ts";
import type { ProgressLine } from "./progress-line.ts";

interface Shown {
  readonly line: ProgressLine;
  readonly written: string[];
  readonly pass: (milliseconds: number) => void;
}

function show(isTerminal: boolean, columns = 80): Shown {
  const written: string[] = [];
  let time = 0;
  const terminal = { isTerminal, columns, write: (text: string) => written.push(text) };
  return {
    line: createProgressLine(terminal, () => time),
    written,
    pass: (milliseconds) => {
      time += milliseconds;
    },
  };
}

test("on a terminal one line is written over, ten times a second at most", () => {
  const { line, pass, written } = show(true);
  line.update("1");
  line.update("2");
  pass(100);
  line.update("3");
  line.end();
  expect(written.join("")).toBe("\r\u001B[K1\r\u001B[K3\r\u001B[K");
});

test("elsewhere it is a plain line every ten seconds, and at each milestone", () => {
  const { line, pass, written } = show(false);
  line.update("1");
  line.update("2");
  line.update("3", true);
  pass(10_000);
  line.update("4");
  line.end();
  expect(written.join("")).toBe("1\n3\n4\n");
});

test("a remark stands on a line of its own", () => {
  const { line, written } = show(true);
  line.update("1");
  line.note("failed");
  expect(written.join("")).toBe("\r\u001B[K1\r\u001B[Kfailed\n");
});

test("a line is cut to the terminal's width, so that it never wraps", () => {
  const { line, written } = show(true, 5);
  line.update("123456789");
  expect(written.join("")).toBe("\r\u001B[K1234");
});
