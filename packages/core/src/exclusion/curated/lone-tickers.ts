import { curate } from "../curated-entry.ts";
import type { CuratedEntry } from "../curated-entry.ts";
import type { ExclusionRule } from "../exclusion-rule.ts";

type DatedTicker = readonly [symbol: string, from?: string | null, until?: string];

/**
 * Tickers that, from a day on, belong to one token of note. Sources without ids need them where the price does not show the
 * class: history that begins in a lost peg, and markets too thin to look like a peg. They never match an id.
 */
export const LONE_TICKERS: readonly CuratedEntry[] = [
  ...lone("stablecoin", "a US dollar stablecoin, known by its ticker", [
    ["USDT", "2014-10-06"],
    ["USDC", "2018-09-26"],
    ["TUSD", "2018-03-06"],
    ["PAX", "2018-09-10", "2022-01-01"],
    ["USDP", "2021-08-24"],
    ["GUSD", "2018-09-10"],
    ["BUSD", "2019-09-10"],
    ["HUSD", "2019-07-22"],
    ["DAI", "2017-12-18"],
    ["SAI", "2017-12-18", "2020-06-01"],
    ["SUSD", "2018-06-11"],
    ["USDN", "2020-01-01"],
    ["XTN", "2023-02-07"],
    ["FEI", "2021-03-31"],
    ["MIM", "2021-06-01"],
    ["FRAX", "2020-12-20", "2026-01-13"],
    ["LUSD", "2021-04-05"],
    ["ALUSD", "2021-02-27"],
    ["USDD", "2022-05-05"],
    ["FDUSD", "2023-06-01"],
    ["PYUSD", "2023-08-07"],
    ["USDE", "2024-02-19"],
    ["DEUSD", "2024-07-30"],
    ["RLUSD", "2024-12-17"],
    ["USDTB", "2024-12-16"],
    ["USD1", "2025-03-01"],
    ["USDT0", "2025-01-16"],
    ["BFUSD", "2024-11-27"],
    ["CRVUSD", "2023-05-03"],
  ]),
  ...lone("stablecoin", "a US dollar stablecoin of thin markets, known by its ticker", [
    ["BITUSD"],
    ["USNBT"],
    ["SBD"],
    ["HBD"],
    ["XUSD", null, "2017-01-01"],
  ]),
  ...lone("stablecoin", "a US dollar stablecoin that lost its peg in May 2022; it stays out", [
    ["UST", "2022-05-09"],
    ["USTC"],
  ]),
  ...lone("stablecoin", "a stablecoin of another currency, known by its ticker", [["BITCNY"], ["BITEUR"]]),
  ...lone("wrapped", "Bitcoin in another chain's wrapping, known by its ticker", [
    ["WBTC", "2019-01-30"],
    ["RENBTC", "2020-05-27"],
    ["HBTC", "2020-02-07", "2025-06-01"],
    ["CBBTC", "2024-09-12"],
  ]),
  ...lone("tokenized-security", "a share of a fund or company, known by its ticker", [
    ["SF0", null, "2017-01-01"],
    ["INDEX", null, "2017-01-01"],
  ]),
];

function lone(rule: ExclusionRule, reason: string, tickers: readonly DatedTicker[]): readonly CuratedEntry[] {
  return tickers.flatMap(([symbol, from = null, until = null]) =>
    curate(rule, reason, "ticker", [[null, symbol]], { from, until }),
  );
}
