import { describe, expect, test } from "vitest";
import {
  EXCLUSION_RULES,
  classifyAssets,
  computeHistory,
  exclusionOn,
  findSeasons,
  historyPoints,
  listExclusions,
  methodologyOf,
  parseDay,
} from "@altseason/core";
import { marketDaysOfMatrix } from "../market-days-of-matrix.ts";
import { createDemoMarket } from "./create-demo-market.ts";

const lastDay = parseDay("2026-06-30");
const market = createDemoMarket({ lastDay });

describe("createDemoMarket", () => {
  test("it is labelled simulated and has Bitcoin in it", () => {
    expect(market.source).toMatchObject({ provider: "demo", kind: "simulated" });
    expect(market.assets[market.benchmark]?.name).toBe("Bitcoin");
  });

  test("the same seed gives the same market, another seed another", () => {
    expect(createDemoMarket({ lastDay })).toEqual(market);
    expect(createDemoMarket({ lastDay, seed: "other" }).price).not.toEqual(market.price);
  });

  test("days that are past never change: not with a later last day, not with a longer history", () => {
    const later = createDemoMarket({ lastDay: lastDay + 30, days: 1_700 });
    const skipped = (market.firstDay - later.firstDay) * later.assets.length;
    expect(later.price.slice(skipped, skipped + market.price.length)).toEqual(market.price);
    expect(later.marketCap.slice(skipped, skipped + market.price.length)).toEqual(market.marketCap);
  });

  test("no invented ticker is one of the curated table's, and none stands twice", () => {
    const symbols = market.assets.map(({ symbol }) => symbol);
    expect(new Set(symbols).size).toBe(symbols.length);
    const listed = new Set(listExclusions().map(({ symbol }) => symbol));
    expect(symbols.filter((symbol) => listed.has(symbol))).toEqual(["BTC", "ETH"]);
  });

  test("every peg and wrapper is excluded, those without a tag by behaviour; no invented altcoin is", () => {
    const classification = classifyAssets(market);
    const excluded = market.assets.flatMap(({ id }, column) => {
      const exclusion = exclusionOn(classification, column, lastDay, EXCLUSION_RULES);
      return exclusion === null ? [] : [[id, exclusion.first.basis]];
    });
    expect(Object.fromEntries(excluded)).toEqual({
      bitcoin: "curated",
      "harbor-dollar": "category",
      "meridian-dollar": "category",
      "lantern-dollar": "category",
      tidewater: "behaviour",
      "ferrous-dollar": "category",
      "orchard-yield": "behaviour",
      "quay-bitcoin": "category",
      "vault-bitcoin": "behaviour",
      "quay-ether": "category",
      "harrow-staked-ether": "category",
      "mint-street-gold": "category",
    });
  });

  test("four years of it hold seasons of both kinds, and values over the whole scale", () => {
    const [history] = computeHistory(market, classifyAssets(market), [methodologyOf("top100-90d")]);
    if (history === undefined) throw new Error("expected a history");
    const points = historyPoints(history);
    expect(points.length).toBeGreaterThan(1_400);
    const seasons = findSeasons(points);
    for (const season of ["altcoin", "bitcoin"]) {
      expect(seasons.filter((run) => run.season === season).length).toBeGreaterThanOrEqual(2);
    }
    expect(Math.min(...points.map(({ value }) => value))).toBeLessThan(15);
    expect(Math.max(...points.map(({ value }) => value))).toBeGreaterThan(85);
  });

  test("coins are born and die", () => {
    const width = market.assets.length;
    const alive = (row: number): number =>
      market.price.subarray(row * width, (row + 1) * width).filter((value) => value > 0).length;
    expect(new Set([0, 500, 1_000, 1_499].map(alive)).size).toBeGreaterThan(2);
    const [first, ...rest] = marketDaysOfMatrix(market, "close", lastDay - 1);
    expect(first?.observations.length).toBe(alive(1_498));
    expect(rest.length).toBe(1);
  });

  test("a last day before the market's first is refused", () => {
    expect(() => createDemoMarket({ lastDay: parseDay("2019-12-31") })).toThrow(
      "lastDay: expected a day from 2020-01-02 on",
    );
  });
});
