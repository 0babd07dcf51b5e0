import {
  METHODOLOGIES,
  classifyAssets,
  computeHistory,
  createMarketMatrix,
  exclusionOn,
  methodologyOf,
} from "@altseason/core";
import { expect, test } from "vitest";
import { classificationOfChoice, methodologyOfChoice } from "./apply-choice.ts";
import { choiceOf } from "./what-if-choice.ts";

const COINS = ["bitcoin", "tether", "solana", "ripple"];
const DAYS = 20;

/** Solana doubles, Ripple halves, Tether and Bitcoin stand nearly still. */
const matrix = createMarketMatrix({
  firstDay: 18_000,
  dayCount: DAYS,
  assets: COINS.map((id) => ({ id, symbol: id.toUpperCase(), name: null, tags: [] })),
  identity: "coingecko",
  source: { provider: "csv", kind: "imported", description: "" },
  price: Float64Array.from({ length: DAYS * COINS.length }, (_, cell) => {
    const growth = [0.001, 0.002, 0.05, -0.05][cell % COINS.length] ?? 0;
    return Math.exp(growth * Math.floor(cell / COINS.length));
  }),
  marketCap: Float64Array.from(
    { length: DAYS * COINS.length },
    (_, cell) => 1000 - 100 * (cell % COINS.length),
  ),
  volume: null,
});
const classification = classifyAssets(matrix);
const base = choiceOf(methodologyOf("top2-7d"));

test("each published variant is made by the choice that stands for it", () => {
  for (const methodology of METHODOLOGIES) {
    const made = methodologyOfChoice(choiceOf(methodology));
    expect(made).toEqual({ ...methodology, id: made.id });
  }
});

test("a rule switched off lets its coins count", () => {
  const countsOf = (rulesOff: typeof base.rulesOff): readonly (number | undefined)[] => {
    const [history] = computeHistory(matrix, classification, [methodologyOfChoice({ ...base, rulesOff })]);
    return [history?.outperformers.at(-1), history?.constituents.at(-1)];
  };
  expect(countsOf([])).toEqual([1, 2]);
  expect(countsOf(["stablecoin"])).toEqual([2, 2]);
});

test("a coin let in counts whatever rule holds, one left out does not, and Bitcoin never does", () => {
  const changed = classificationOfChoice(classification, matrix, {
    ...base,
    coinsIn: ["tether", "bitcoin"],
    coinsOut: ["solana"],
  });
  const isOut = COINS.map(
    (_, column) => exclusionOn(changed, column, 18_010, methodologyOfChoice(base).excludedRules) !== null,
  );
  expect(isOut).toEqual([true, false, true, false]);
});
