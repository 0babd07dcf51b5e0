import { expect, test } from "vitest";
import { bandPath, linePath } from "./chart-paths.ts";

const point = (day: string, left: number, top: number | null): Parameters<typeof linePath>[0][number] => ({
  day: `2026-01-${day}`,
  left,
  top,
});

test("a line runs through its points", () => {
  expect(linePath([point("01", 0, 300), point("02", 500, 150), point("03", 1000, 0)], 1)).toBe(
    "M0,300L500,150L1000,0",
  );
  expect(linePath([], 1)).toBe("");
});

test("it breaks where a value or a day is missing", () => {
  expect(linePath([point("01", 0, 1), point("02", 10, null), point("03", 20, 3)], 1)).toBe("M0,1ZM20,3Z");
  expect(linePath([point("01", 0, 1), point("02", 10, 2), point("05", 40, 3)], 1)).toBe("M0,1L10,2M40,3Z");
  expect(linePath([point("01", 0, 1), point("08", 10, 2), point("15", 20, 3)], 7)).toBe("M0,1L10,2L20,3");
});

test("a band lies between its edges", () => {
  expect(
    bandPath(
      [
        { ...point("01", 0, 100), base: 300 },
        { ...point("02", 10, 50), base: 200 },
      ],
      1,
    ),
  ).toBe("M0,100L10,50L10,200L0,300Z");
});
