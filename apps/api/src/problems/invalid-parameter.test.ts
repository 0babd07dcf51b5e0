import { expect, test } from "vitest";
import { z } from "zod";
import type { ApiProblem } from "./api-problem.ts";
import { invalidParameter } from "./invalid-parameter.ts";

const schema = z.strictObject({ variant: z.enum(["a"], { error: "a" }).optional() });

function refuse(given: Record<string, unknown>, known: z.ZodType = schema): ApiProblem {
  return invalidParameter("query", known.safeParse(given).error?.issues ?? [], given);
}

test("a variant at fault alone is an unknown variant", () => {
  expect(refuse({ variant: "b" }).code).toBe("unknown_variant");
  expect(refuse({ variant: "b", other: "c" }).code).toBe("invalid_parameter");
});

test("a variant where none is taken is a parameter that isn't known", () => {
  const { code, details } = refuse({ variant: "a" }, z.strictObject({}));
  expect(code).toBe("invalid_parameter");
  expect(details.errors).toEqual([{ field: "query.variant", expected: "no such parameter", got: "a" }]);
});

test("long values are cut short", () => {
  expect(refuse({ variant: "x".repeat(500) }).details.errors?.[0]?.got).toHaveLength(101);
});
