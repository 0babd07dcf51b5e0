import type { ExclusionRule } from "./exclusion-rule.ts";

/** CoinGecko ids that are built by a formula, and what every one of them is. */
interface IdFamily {
  readonly pattern: RegExp;
  readonly rule: ExclusionRule;
  readonly reason: string;
}

/**
 * Tested on the 30,155 ids that CoinGecko listed between 2021 and May 2026: every id that matches names itself a token of
 * that class, but for the look-alikes that are kept by id. The first that matches decides; a line of the table comes before.
 */
const FAMILIES: readonly IdFamily[] = [
  {
    pattern:
      /(?:^|-)xstocks?$|-ondo-tokenized(?:-|$)|-(?:dinari|st0x)-tokenized(?:-|$)|-tokenized-(?:stock|etf|share)s?(?:-|$)|-[ar]stock$|-prestocks?$/,
    rule: "tokenized-security",
    reason: "a share of a company or fund, by its series",
  },
  {
    pattern: /^tradable-.+-ss[nt]?[nl](?:-\d+)?$/,
    rule: "tokenized-security",
    reason: "a note of private credit, by its series",
  },
  {
    pattern: /^(?:0-5|[1-9]|10)x-(?:long|short)-|-\dx-flexible-leverage-index$/,
    rule: "leveraged",
    reason: "a leveraged or inverse token, by its series",
  },
  {
    pattern: /^mirrored-|^sora-synthetic-/,
    rule: "synthetic",
    reason: "a synthetic of something else, by its series",
  },
  {
    pattern: /(?:^|-)staked-(?:.+-)?[a-z]*usd[a-z0-9]?$/,
    rule: "stablecoin",
    reason: "a yield-bearing US dollar token, by its id",
  },
  {
    pattern:
      /^(?:wrapped-)?aave-(?:amm|polygon|v3|arbitrum|avalanche|base|ethereum|gnosis|optimism|plasma|sonic)-|-yvault$|-morpho-vault$|^nest-.+-vault(?:-lp)?$|^geist-(?!finance$)|^morpho-aave-/,
    rule: "lending-receipt",
    reason: "a receipt of a lending market or vault, by its series",
  },
  {
    pattern: /^curve-fi-|(?:^|-)lp-token$/,
    rule: "lp-token",
    reason: "a share of a liquidity pool, by its series",
  },
  { pattern: /(?:^|-)restaked-/, rule: "restaked", reason: "a receipt for restaked coins, by its id" },
  {
    pattern: /(?:^|-)bridged-|^(?:binance|heco)-peg-|-wormhole(?:-|$)/,
    rule: "bridged",
    reason: "a coin held on another chain's side of a bridge, by its id",
  },
  { pattern: /(?:^|-)staked-/, rule: "staked", reason: "a receipt for a staked coin, by its id" },
  {
    pattern: /^wrapped-|-wrapped-[a-z0-9]+$/,
    rule: "wrapped",
    reason: "a coin in another wrapping, by its id",
  },
];

/** The family that a CoinGecko id belongs to, or null. */
export function familyOf(coingecko: string): Pick<IdFamily, "rule" | "reason"> | null {
  return FAMILIES.find(({ pattern }) => pattern.test(coingecko)) ?? null;
}
