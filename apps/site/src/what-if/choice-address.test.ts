import { methodologyOf } from "@altseason/core";
import { expect, test } from "vitest";
import { formatChoice, parseChoice } from "./choice-address.ts";
import { choiceOf } from "./what-if-choice.ts";

const base = choiceOf(methodologyOf("top100-90d"));

test("a choice goes through its address unchanged", () => {
  const choice = {
    size: 75,
    windowDays: 400,
    threshold: 80,
    historyPolicy: "strict",
    rulesOff: ["stablecoin", "lp-token"],
    coinsIn: ["usd-coin", "LUNA~2"],
    coinsOut: ["a+b&c", "okb"],
  } as const;
  expect(parseChoice(`#${formatChoice(choice)}`, base)).toEqual(choice);
  expect(parseChoice(formatChoice(base), { ...base, size: 2, historyPolicy: "strict" })).toEqual(base);
});

test("a preset of another site says in its address what it lets in", () => {
  expect(formatChoice(choiceOf(methodologyOf("coinmarketcap-90d")))).toBe(
    "n=99&days=90&at=75&off=commodity-backed",
  );
});

test("without a choice the base stands", () => {
  for (const text of ["", "#", "#content", "off=stablecoin"]) expect(parseChoice(text, base)).toBe(base);
});

test("what is wrong in an address is brought within the limits or left as it was", () => {
  const { size, windowDays, threshold, rulesOff } = parseChoice(
    "n=9999&days=1&at=x&off=benchmark,operator,nothing",
    base,
  );
  expect([size, windowDays, threshold, rulesOff]).toEqual([250, 7, 75, []]);
});

test("a coin is not let in and left out at once", () => {
  const { coinsIn, coinsOut } = parseChoice("n=10&in=a,b,a&out=b,c", base);
  expect([coinsIn, coinsOut]).toEqual([["a", "b"], ["c"]]);
});
