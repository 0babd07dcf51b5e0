import { describe, expect, test } from "vitest";
import type { ExclusionRule } from "./exclusion-rule.ts";
import { matchName } from "./name-pattern.ts";

function ruleOf(symbol: string, name: string | null = null): ExclusionRule | null {
  return matchName({ id: "x", symbol, name, tags: [] })?.rule ?? null;
}

describe("names and tickers that sound like a class", () => {
  test.each<readonly [string, string | null, ExclusionRule]>([
    ["WSOL", "Wrapped SOL", "wrapped"],
    ["BTC.B", "Avalanche Bridged BTC", "bridged"],
    ["STATOM", "Stride Staked Atom", "staked"],
    ["EZETH", "Renzo Restaked ETH", "restaked"],
    ["ADAI", "Aave DAI", "lending-receipt"],
    ["KAU", "Kinesis Gold", "commodity-backed"],
    ["TSLAX", "Tesla xStock", "tokenized-security"],
    ["BULL", "3X Long Bitcoin Token", "leveraged"],
    ["USD9", null, "stablecoin"],
    ["EURS", null, "stablecoin"],
    ["XSGD", null, "stablecoin"],
    ["XAUt", null, "commodity-backed"],
    ["KHYPE", null, "staked"],
    ["JitoSOL", null, "staked"],
    ["slisBNB", null, "staked"],
  ])("%s, %s sounds %s", (symbol, name, rule) => {
    expect(ruleOf(symbol, name)).toBe(rule);
  });
});

describe("names and tickers that do not", () => {
  test.each([
    ["COMP", "Compound Governance"],
    ["AAVE", "Aave Token"],
    ["LDO", "Lido DAO"],
    ["RPL", "Rocket Pool"],
    ["ETH", "Ethereum"],
    ["ETHW", "EthereumPoW"],
    ["SOL", "Solana"],
    ["TON", "Toncoin"],
    ["XAUR", "Xaurum"],
    ["USUAL", "Usual"],
    ["EURX0000", null],
    ["NEURAL", "NeuralAI"],
    ["GFI", "Goldfinch"],
    ["WOO", "WOO"],
  ])("%s, %s", (symbol, name) => {
    expect(ruleOf(symbol, name)).toBeNull();
  });
});
