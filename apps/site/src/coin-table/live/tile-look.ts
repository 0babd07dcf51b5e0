import type { CoinRow } from "../coin-row.ts";

const STRONGEST = 55;
const FAINTEST = 12;
const HATCH = "repeating-linear-gradient(135deg, var(--color-line) 0 1px, var(--color-wash) 1px 7px)";

/** Background of a tile: deeper with the lead (a fraction), blue ahead, orange behind, grey without one, hatched where left out. */
export function tileBackground(
  { standing, over }: Pick<CoinRow, "standing" | "over">,
  limit: number,
): string {
  if (standing === "excluded") return HATCH;
  if (over === null) return "var(--color-wash)";
  const share = Math.min(1, Math.abs(over) / limit);
  const strength = Math.round(FAINTEST + share * (STRONGEST - FAINTEST));
  return `color-mix(in oklab, var(--color-${over > 0 ? "altcoin" : "bitcoin"}) ${strength}%, var(--color-paper))`;
}

const CHARACTER = 7.8;
const PADDING = 10;
const LINE = 17;

/** What a tile has room for, in px: its symbol, its symbol with the lead under it, or neither. */
export function tileWords(
  { symbol, overText }: Pick<CoinRow, "symbol" | "overText">,
  { width, height }: { readonly width: number; readonly height: number },
): "none" | "symbol" | "both" {
  if (width < symbol.length * CHARACTER + PADDING || height < LINE + PADDING) return "none";
  const leadWidth = (overText.length + 2) * CHARACTER * 0.9 + PADDING;
  return width < leadWidth || height < 2 * LINE + PADDING ? "symbol" : "both";
}
