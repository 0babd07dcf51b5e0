import type { MarketMatrix } from "../market-matrix.ts";
import type { ExclusionMatch } from "./exclusion-match.ts";

const WINDOW_DAYS = 90;
const LEAST_MOVES = 60;
const CALM = 1.015;
const QUIET = 1.005;
const CALM_SHARE = 0.95;

const OBSERVED = 1;
const IS_CALM = 2;
const IS_QUIET = 4;
const HAS_MOVED = 8;

/**
 * Coins that move as little as a currency or a metal: of at least sixty daily moves in ninety days 95 % below 1.5 %, half
 * below 0.5 %, and half of them not zero. No altcoin of note does it for long, a few small ones do: hence a weak sign, which
 * excludes only beside another, such as a ticker that names a currency. It holds from the day on which it was seen.
 */
export function detectCalm(matrix: MarketMatrix): ReadonlyMap<number, ExclusionMatch> {
  const width = matrix.assets.length;
  const { price } = matrix;
  const flags = new Uint8Array(WINDOW_DAYS * width);
  const moves = new Uint8Array(width);
  const calm = new Uint8Array(width);
  const quiet = new Uint8Array(width);
  const moved = new Uint8Array(width);
  const found = new Map<number, ExclusionMatch>();
  for (let row = 1; row < matrix.dayCount; row += 1) {
    const slot = (row % WINDOW_DAYS) * width;
    const start = row * width;
    for (let column = 0; column < width; column += 1) {
      const old = flags[slot + column] ?? 0;
      const ratio = (price[start + column] ?? 0) / (price[start - width + column] ?? 0);
      const flag = ratio > 0 && ratio < Number.POSITIVE_INFINITY ? moveFlags(ratio) : 0;
      if (flag === 0 && old === 0) continue;
      flags[slot + column] = flag;
      moves[column] = (moves[column] ?? 0) + (flag & OBSERVED) - (old & OBSERVED);
      calm[column] = (calm[column] ?? 0) + ((flag & IS_CALM) - (old & IS_CALM)) / IS_CALM;
      quiet[column] = (quiet[column] ?? 0) + ((flag & IS_QUIET) - (old & IS_QUIET)) / IS_QUIET;
      moved[column] = (moved[column] ?? 0) + ((flag & HAS_MOVED) - (old & HAS_MOVED)) / HAS_MOVED;
      const days = moves[column] ?? 0;
      if (days < LEAST_MOVES || (calm[column] ?? 0) < days * CALM_SHARE) continue;
      if ((quiet[column] ?? 0) * 2 < days || (moved[column] ?? 0) * 2 < days || found.has(column)) continue;
      found.set(column, toMatch(calm[column] ?? 0, days, matrix.firstDay + row));
    }
  }
  return found;
}

function moveFlags(ratio: number): number {
  return (
    OBSERVED |
    (ratio <= CALM && ratio * CALM >= 1 ? IS_CALM : 0) |
    (ratio <= QUIET && ratio * QUIET >= 1 ? IS_QUIET : 0) |
    (ratio === 1 ? 0 : HAS_MOVED)
  );
}

function toMatch(calm: number, days: number, from: number): ExclusionMatch {
  const evidence = `The price moved as little as a currency's: ${calm} of ${days} daily moves below 1.5 %.`;
  return { rule: "stablecoin", basis: "behaviour", strength: "weak", evidence, from, until: null };
}
