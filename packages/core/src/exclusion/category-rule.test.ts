import { describe, expect, test } from "vitest";
import { categoryRule } from "./category-rule.ts";
import type { ExclusionRule } from "./exclusion-rule.ts";

describe("categories that decide", () => {
  test.each<readonly [string, ExclusionRule]>([
    ["stablecoins", "stablecoin"],
    ["stablecoin", "stablecoin"],
    ["USD Stablecoin", "stablecoin"],
    ["eur-stablecoin", "stablecoin"],
    ["Fiat-backed Stablecoin", "stablecoin"],
    ["crypto-backed-stablecoin", "stablecoin"],
    ["asset-backed-stablecoin", "stablecoin"],
    ["algorithmic-stablecoin", "stablecoin"],
    ["stablecoin-asset-backed", "stablecoin"],
    ["Yield-Bearing Stablecoin", "stablecoin"],
    ["synthetic-dollar", "stablecoin"],
    ["commodity-backed-stablecoin", "commodity-backed"],
    ["wrapped-tokens", "wrapped"],
    ["rehypothecated-crypto", "wrapped"],
    ["bridged-tokens", "bridged"],
    ["Bridged WBTC", "bridged"],
    ["Bridged-Tokens", "bridged"],
    ["liquid-staking-tokens", "staked"],
    ["Liquid Staked SOL", "staked"],
    ["Liquid Restaking Tokens", "restaked"],
    ["liquid-restaked-eth", "restaked"],
    ["ctoken", "lending-receipt"],
    ["aToken", "lending-receipt"],
    ["lp-tokens", "lp-token"],
    ["tokenized-gold", "commodity-backed"],
    ["Tokenized Silver", "commodity-backed"],
    ["tokenized-stock", "tokenized-security"],
    ["Tokenized Treasury Bills (T-Bills)", "tokenized-security"],
    ["tokenized-etfs", "tokenized-security"],
    ["tokenized-private-credit", "tokenized-security"],
    ["mirrored-assets", "synthetic"],
    ["leveraged-token", "leveraged"],
  ])("%s is %s", (tag, rule) => {
    expect(categoryRule(tag)).toEqual({ rule, strength: "strong" });
  });
});

describe("categories that protocols share with their receipts", () => {
  test.each([
    "liquid-staking-derivatives",
    "eth-2-0-staking",
    "synthetic-assets",
    "Tokenized BTC",
    "aave-tokens",
  ])("%s is a weak sign", (tag) => {
    expect(categoryRule(tag)?.strength).toBe("weak");
  });
});

describe("categories that hold altcoins", () => {
  test.each([
    "real-world-assets-rwa",
    "real-world-assets-protocols",
    "rwa-protocol",
    "stablecoin-protocol",
    "stablecoin-issuer",
    "liquid-staking",
    "liquid-staking-governance-tokens",
    "liquid-restaking-governance-token",
    "restaking",
    "synthetics",
    "rebase-tokens",
    "yield-farming",
    "lending-borrowing",
    "tokenized-assets",
    "asset-management",
    "wrapped-ecosystem",
    "",
  ])("%s says nothing", (tag) => {
    expect(categoryRule(tag)).toBeNull();
  });
});
