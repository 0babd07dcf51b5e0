import type { Asset } from "../asset.ts";
import type { ExclusionRule } from "./exclusion-rule.ts";

const PATTERNS: readonly (readonly [pattern: RegExp, rule: ExclusionRule])[] = [
  [/\bwrapped\b/i, "wrapped"],
  [/\bbridged\b|\bbinance-peg\b/i, "bridged"],
  [/\brestaked\b/i, "restaked"],
  [/\bstaked\b/i, "staked"],
  [/\bcompound (?!governance)\w+|\baave (?!token)\w+/i, "lending-receipt"],
  [/\bLP\b|\b[Ll]iquidity [Pp]rovider\b/, "lp-token"],
  [/\bgold\b|\bsilver\b/i, "commodity-backed"],
  [/\btreasur(y|ies)\b|\bt-?bills?\b|\bmoney market\b|\bfund\b|\bCLO\b/i, "tokenized-security"],
  [/\bxstock\b|\btokenized (stock|etf|share)|\bgovernment securities\b/i, "tokenized-security"],
  [/\b(USD|EUR|GBP|JPY|dollar|euro|stablecoin)\b/i, "stablecoin"],
  [/\b[23]x (long|short)\b|\bleveraged?\b/i, "leveraged"],
];
const CURRENCY = "(?:EUR|GBP|CHF|JPY|SGD|IDR|CNY|CNH|KRW|BRL|AUD|NZD|CAD|TRY|MXN|ZAR|PHP)";
const SYMBOL_WITH_CURRENCY = new RegExp(
  `^[A-Z]{0,4}USD[A-Z0-9]{0,3}$|^${CURRENCY}[A-Z0-9]{0,2}$|^[A-Z]{1,3}${CURRENCY}S?$`,
  "i",
);
const SYMBOL_WITH_METAL = /^[A-Z]{0,3}XA[UG](?:[TM0-9][A-Z0-9]?)?$|^PAXG$/i;
/** A coin's ticker with letters before it, as receipts are named: `rETH`, `JitoSOL`, `kHYPE`, `slisBNB`. */
const SYMBOL_OF_RECEIPT =
  /^[A-Z]{1,5}(?:ETH|BTC|SOL|BNB|AVAX|HYPE|SUI|APT|TON|TRX|ATOM|DOT|NEAR|MATIC|POL|TIA|DOGE|XRP)X?$/i;

/** The class that a name's words stand for, or null. */
export function ruleOfName(name: string): ExclusionRule | null {
  return PATTERNS.find(([pattern]) => pattern.test(name))?.[1] ?? null;
}

/** A name or ticker that sounds like an excluded class: a sign, never enough by itself. */
export function matchName({
  name,
  symbol,
}: Asset): { readonly rule: ExclusionRule; readonly evidence: string } | null {
  const named = name === null ? null : ruleOfName(name);
  if (named !== null) return { rule: named, evidence: `The name ${JSON.stringify(name)} sounds like it.` };
  if (SYMBOL_OF_RECEIPT.test(symbol))
    return { rule: "staked", evidence: `The ticker ${symbol} is another coin's with letters before it.` };
  if (SYMBOL_WITH_CURRENCY.test(symbol))
    return { rule: "stablecoin", evidence: `The ticker ${symbol} names a currency.` };
  if (SYMBOL_WITH_METAL.test(symbol))
    return { rule: "commodity-backed", evidence: `The ticker ${symbol} names a metal.` };
  return null;
}
