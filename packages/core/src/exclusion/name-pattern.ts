import type { Asset } from "../asset.ts";
import type { ExclusionRule } from "./exclusion-rule.ts";

const PATTERNS: readonly (readonly [pattern: RegExp, rule: ExclusionRule])[] = [
  [/\bwrapped\b/i, "wrapped"],
  [/\bbridged\b|\bbinance-peg\b/i, "bridged"],
  [/\brestaked\b/i, "restaked"],
  [/\bstaked\b/i, "staked"],
  [/\bcompound (?!governance)\w+|\baave (?!token)\w+/i, "lending-receipt"],
  [/\bLP\b|\bliquidity provider\b/, "lp-token"],
  [/\bgold\b|\bsilver\b/i, "commodity-backed"],
  [/\btreasury (fund|bill|bond)|\bmoney market\b|\bxstock\b/i, "tokenized-security"],
  [/\b(USD|EUR|GBP|JPY|dollar|euro|stablecoin)\b/i, "stablecoin"],
  [/\b[23]x (long|short)\b|\bleveraged?\b/i, "leveraged"],
];
const SYMBOL_WITH_CURRENCY =
  /^[A-Z]{0,4}USD[A-Z0-9]{0,3}$|^[A-Z]{0,4}(?:EUR|GBP|CHF|JPY|SGD|IDR|CNY|CNH|KRW|BRL|AUD|NZD|CAD|TRY|MXN|ZAR|PHP)[A-Z0-9]{0,2}$/i;
const SYMBOL_WITH_METAL = /^[A-Z]{0,3}XA[UG][A-Z0-9]{0,2}$|^PAXG$/i;
/** A coin's ticker with letters before it, as receipts are named: `rETH`, `JitoSOL`, `kHYPE`, `slisBNB`. */
const SYMBOL_OF_RECEIPT =
  /^[A-Z]{1,5}(?:ETH|BTC|SOL|BNB|AVAX|HYPE|SUI|APT|TON|TRX|ATOM|DOT|NEAR|MATIC|POL|TIA|DOGE|XRP)X?$/i;

/** A name that sounds like an excluded class: a sign, never enough by itself. */
export function matchName({
  name,
  symbol,
}: Asset): { readonly rule: ExclusionRule; readonly evidence: string } | null {
  for (const [pattern, rule] of PATTERNS) {
    const words = name === null ? null : pattern.exec(name);
    if (words !== null) return { rule, evidence: `The name ${JSON.stringify(name)} says ${words[0]}.` };
  }
  if (SYMBOL_OF_RECEIPT.test(symbol))
    return { rule: "staked", evidence: `The ticker ${symbol} is another coin's with letters before it.` };
  if (SYMBOL_WITH_CURRENCY.test(symbol))
    return { rule: "stablecoin", evidence: `The ticker ${symbol} names a currency.` };
  if (SYMBOL_WITH_METAL.test(symbol))
    return { rule: "commodity-backed", evidence: `The ticker ${symbol} names a metal.` };
  return null;
}
