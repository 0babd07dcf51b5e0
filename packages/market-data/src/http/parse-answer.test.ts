import { expect, test } from "vitest";
import { z } from "zod";
import { MarketDataError } from "../market-data-error.ts";
import { parseAnswer } from "./parse-answer.ts";

const schema = z.array(z.object({ id: z.string(), price: z.number().nullable() }));
const url = "https://example.com/markets";
const redact = (text: string): string => text.replaceAll("hidden", "***");

function messageOf(body: unknown, shape: z.ZodType = schema): string {
  try {
    parseAnswer("example", shape, { body, url, redact });
  } catch (error) {
    if (error instanceof MarketDataError && error.code === "malformed_response") return error.message;
    throw error;
  }
  return "";
}

test("what fits is returned without the fields that were not asked for", () => {
  const body = [{ id: "bitcoin", price: null, image: "…" }];
  expect(parseAnswer("example", schema, { body, url, redact })).toEqual([{ id: "bitcoin", price: null }]);
});

test("a wrong type names provider, place, what was expected and what came", () => {
  expect(
    messageOf([
      { id: "a", price: 1 },
      { id: "b", price: "1.5" },
    ]),
  ).toBe('example: expected number at $[1].price, got string "1.5" (https://example.com/markets)');
});

test.each([
  [[{ id: "a" }], "expected number at $[0].price, got nothing"],
  [null, "expected array at $, got null"],
  [{ data: [] }, 'expected array at $, got object {"data":[]}'],
])("%j is told as it is", (body, expected) => {
  expect(messageOf(body)).toContain(expected);
});

test("where one of several forms may come, all are named", () => {
  expect(messageOf([true], z.array(z.union([z.string(), z.number()])))).toContain(
    "expected string or number at $[0], got boolean true",
  );
});

test("a long value is shown by its beginning", () => {
  expect(messageOf("x".repeat(1_000)).length).toBeLessThan(200);
});

test("a secret is taken out before a long value is cut", () => {
  const message = messageOf(`${"x".repeat(55)}hidden`);
  expect(message).not.toContain("hid");
  expect(messageOf({ hidden: 1 }, z.record(z.string(), z.string()))).toContain("at $.***, got number 1");
});
