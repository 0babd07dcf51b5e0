import { describe, expect, test } from "vitest";
import { parseDay } from "../day.ts";
import { EXCLUSIONS_VERSION, listExclusions } from "./curated-table.ts";
import { EXCLUSION_RULES } from "./exclusion-rule.ts";
import { keptReason } from "./kept-coins.ts";

describe("the curated table", () => {
  const table = listExclusions();

  test("no provider id stands under two rules", () => {
    for (const idOf of [
      (entry: (typeof table)[number]) => entry.coingecko,
      (entry: (typeof table)[number]) => entry.coinmarketcap,
    ]) {
      const rules = new Map<string, string>();
      for (const entry of table) {
        const id = idOf(entry);
        if (id === null) continue;
        expect(`${id} ${rules.get(id) ?? entry.rule}`).toBe(`${id} ${entry.rule}`);
        rules.set(id, entry.rule);
      }
    }
  });

  test("each line has a known rule, a reason, a ticker in capitals and valid dates", () => {
    for (const { rule, reason, symbol, from, until } of table) {
      expect(EXCLUSION_RULES).toContain(rule);
      expect(reason).toMatch(/^(a|an|ether|Bitcoin) /);
      expect(symbol).toBe(symbol.toUpperCase());
      for (const date of [from, until]) if (date !== null) expect(() => parseDay(date)).not.toThrow();
    }
  });

  test("no line is kept and excluded at once", () => {
    const keptAndExcluded = table.filter(
      ({ coingecko }) => coingecko !== null && keptReason({ coingecko, symbol: "-" }) !== null,
    );
    expect(keptAndExcluded).toEqual([]);
  });

  test("the version is a date and a count", () => {
    expect(EXCLUSIONS_VERSION).toMatch(/^\d{4}-\d{2}-\d{2}\.\d+$/);
  });
});
