import fc from "fast-check";
import { expect, test } from "vitest";
import { STANDING_FILTERS } from "./coin-filter.ts";
import { SORT_KEYS } from "./order-rows.ts";
import { parseChoice, writeChoice } from "./table-choice.ts";

test("a choice survives its address", () => {
  const choices = fc.record({
    filter: fc.constantFrom(...STANDING_FILTERS),
    sector: fc.constantFrom(null, "defi", "layer-1"),
    text: fc.string(),
    view: fc.constantFrom("table" as const, "tiles" as const),
    sort: fc.option(fc.record({ key: fc.constantFrom(...SORT_KEYS), isDown: fc.boolean() })),
  });
  fc.assert(
    fc.property(choices, (choice) => {
      const written = writeChoice(choice, "index");
      const nothing = { filter: "index", sector: null, text: "", view: "table", sort: null };
      expect(parseChoice(written, "index") ?? nothing).toEqual(choice);
    }),
  );
});

test("an address without a choice, or with nonsense, chooses nothing", () => {
  expect(parseChoice("#history", "index")).toBeNull();
  expect(parseChoice("#coins?show=x&sort=y&view=z", "index")).toEqual({
    filter: "index",
    sector: null,
    text: "",
    view: "table",
    sort: null,
  });
});
