import { expect, test } from "vitest";
import { PROBLEM_CODES, problemSchema } from "./problem.ts";

const problem = {
  type: "https://altseason.dev/docs/errors/no_reading",
  title: "No reading for that day",
  status: 404,
  code: "no_reading",
  requestId: "r-1",
};

test("a problem names one of the stable codes", () => {
  expect(problemSchema.parse(problem).code).toBe("no_reading");
  expect(problemSchema.safeParse({ ...problem, code: "oops" }).success).toBe(false);
});

test("codes are unique and in snake case", () => {
  expect(new Set(PROBLEM_CODES).size).toBe(PROBLEM_CODES.length);
  for (const code of PROBLEM_CODES) expect(code).toMatch(/^[a-z]+(_[a-z]+)*$/);
});
