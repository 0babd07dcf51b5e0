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
const SYMBOL_WITH_DOLLAR = /^[A-Z]{0,4}USD[A-Z0-9]{0,3}$/;

/** A name that sounds like an excluded class: a sign, never enough by itself. */
export function matchName({
  name,
  symbol,
}: Asset): { readonly rule: ExclusionRule; readonly evidence: string } | null {
  for (const [pattern, rule] of PATTERNS) {
    const words = name === null ? null : pattern.exec(name);
    if (words !== null) return { rule, evidence: `The name ${JSON.stringify(name)} says ${words[0]}.` };
  }
  if (SYMBOL_WITH_DOLLAR.test(symbol))
    return { rule: "stablecoin", evidence: `The ticker ${symbol} says USD.` };
  return null;
}
