import type { ExclusionRule } from "./exclusion-rule.ts";

/**
 * Provider categories that decide, as each provider spells them: CoinGecko category ids and names, CoinMarketCap tags,
 * CoinPaprika tags. Not among them, because they hold altcoins too: `real-world-assets-rwa`, `stablecoin-protocol`,
 * `liquid-staking`, `liquid-staking-governance-tokens`, `rebase-tokens`, `yield-farming`, `tokenized-assets`.
 */
const RULE_BY_CATEGORY: Readonly<Record<string, ExclusionRule>> = {
  stablecoin: "stablecoin",
  stablecoins: "stablecoin",
  "usd-stablecoin": "stablecoin",
  "eur-stablecoin": "stablecoin",
  "eur-stablecoins": "stablecoin",
  "usd-stablecoins": "stablecoin",
  "fiat-stablecoin": "stablecoin",
  "fiat-backed-stablecoin": "stablecoin",
  "crypto-backed-stablecoin": "stablecoin",
  "commodity-backed-stablecoin": "commodity-backed",
  "asset-backed-stablecoin": "stablecoin",
  "algorithmic-stablecoin": "stablecoin",
  "algorithmic-stablecoins": "stablecoin",
  "stablecoin-asset-backed": "stablecoin",
  "stablecoin-algorithmically-stabilized": "stablecoin",
  "yield-bearing-stablecoin": "stablecoin",
  "yield-bearing-stablecoins": "stablecoin",
  "synthetic-dollar": "stablecoin",
  "wrapped-tokens": "wrapped",
  "rehypothecated-crypto": "wrapped",
  "tokenized-btc": "wrapped",
  "bridged-tokens": "bridged",
  "bridged-usdc": "bridged",
  "bridged-usdt": "bridged",
  "bridged-weth": "bridged",
  "bridged-wbtc": "bridged",
  "bridged-dai": "bridged",
  "bridged-stablecoins": "bridged",
  "bridged-steth": "bridged",
  "binance-peg-tokens": "bridged",
  "eth-2-0-staking": "staked",
  "liquid-staking-tokens": "staked",
  "liquid-staking-token": "staked",
  "liquid-staked-eth": "staked",
  "liquid-staked-sol": "staked",
  "liquid-staked-hype": "staked",
  "liquid-staked-btc": "staked",
  "liquid-staked-bnb": "staked",
  "liquid-staked-sui": "staked",
  "liquid-staked-apt": "staked",
  "liquid-staked-avax": "staked",
  "liquid-staking-derivatives": "staked",
  "liquid-restaking-tokens": "restaked",
  "liquid-restaking-token": "restaked",
  "liquid-restaked-eth": "restaked",
  "liquid-restaked-sol": "restaked",
  ctoken: "lending-receipt",
  "compound-tokens": "lending-receipt",
  atoken: "lending-receipt",
  "aave-tokens": "lending-receipt",
  "lp-tokens": "lp-token",
  "asset-backed-tokens": "commodity-backed",
  "tokenized-gold": "commodity-backed",
  "tokenized-silver": "commodity-backed",
  "tokenized-commodities": "commodity-backed",
  "tokenized-commodity": "commodity-backed",
  "tokenized-stock": "tokenized-security",
  "tokenized-stocks": "tokenized-security",
  "tokenized-treasury-bonds-t-bills": "tokenized-security",
  "tokenized-treasury-bills-t-bills": "tokenized-security",
  "tokenized-treasuries": "tokenized-security",
  "tokenized-etfs": "tokenized-security",
  "tokenized-exchange-traded-funds-etfs": "tokenized-security",
  "tokenized-private-credit": "tokenized-security",
  "tokenized-products": "tokenized-security",
  "synthetic-assets": "synthetic",
  "mirrored-assets": "synthetic",
  "leveraged-token": "leveraged",
  "leveraged-tokens": "leveraged",
};

/**
 * Categories that protocols share with the receipts they issue: a sign, not a proof. CoinMarketCap files LDO and JTO under
 * `liquid-staking-derivatives`, and has filed RSR and LUNA under its stablecoin tags: those two are kept by id.
 */
const WEAK_CATEGORIES = new Set([
  "eth-2-0-staking",
  "liquid-staking-derivatives",
  "synthetic-assets",
  "tokenized-products",
  "aave-tokens",
  "compound-tokens",
  "tokenized-btc",
]);

/** A category's rule and how far it can be trusted. */
export interface CategoryVerdict {
  readonly rule: ExclusionRule;
  readonly strength: "strong" | "weak";
}

/** The rule that a provider's category stands for, or null. Names are matched as ids: `Fiat-backed Stablecoin` too. */
export function categoryRule(tag: string): CategoryVerdict | null {
  const id = tag
    .trim()
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
  const rule = RULE_BY_CATEGORY[id];
  return rule === undefined ? null : { rule, strength: WEAK_CATEGORIES.has(id) ? "weak" : "strong" };
}
