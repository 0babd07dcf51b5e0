import { isCellObserved } from "../match-observation.ts";
import type { MarketMatrix } from "../market-matrix.ts";
import { coinColumn } from "./coin-column.ts";
import type { PegAnchor } from "./curated-entry.ts";

const FIRST_OBSERVATIONS = 30;
const NEAR = {
  usd: Math.log(1.2),
  bitcoin: Math.log(1.25),
  ether: Math.log(1.6),
  solana: Math.log(1.6),
} as const;
/** A day's move; over a gap of n days √n times that, as a random walk spreads. */
const CALM_MOVE = Math.log(1.025);
const CALM_SHARE = 0.7;

/**
 * Whether a coin's first thirty closes are those of a token tied to the anchor: their median within 20 % of 1 USD, 25 % of
 * Bitcoin or 60 % of ether or SOL (receipts grow); for `usd` and `calm` seven of ten moves below 2.5 % × √days too, which
 * no coin that passes through a dollar keeps. `ticker` needs no prices.
 */
export function doPricesAgree(matrix: MarketMatrix, column: number, anchor: PegAnchor): boolean {
  if (anchor === "ticker") return true;
  if (anchor === "id-only") return false;
  const rows = firstObservedRows(matrix, column);
  const prices = rows.map((row) => matrix.price[row * matrix.assets.length + column] ?? 0);
  if (prices.length === 0) return false;
  if (anchor === "calm" || anchor === "usd") {
    if (!isCalm(rows, prices)) return false;
    if (anchor === "calm") return true;
  }
  const anchorPrices = anchorColumnPrices(matrix, anchor);
  const distances = rows
    .map((row, index) => Math.abs(Math.log((prices[index] ?? 0) / anchorPrices(row))))
    .filter((distance) => !Number.isNaN(distance))
    .sort((a, b) => a - b);
  const median = distances[distances.length >> 1];
  return median !== undefined && median <= NEAR[anchor];
}

function firstObservedRows(matrix: MarketMatrix, column: number): readonly number[] {
  const rows: number[] = [];
  for (let row = 0; row < matrix.dayCount && rows.length < FIRST_OBSERVATIONS; row += 1) {
    if (isCellObserved(matrix.price, row * matrix.assets.length + column)) rows.push(row);
  }
  return rows;
}

function isCalm(rows: readonly number[], prices: readonly number[]): boolean {
  const calm = prices.slice(1).filter((price, index) => {
    const days = (rows[index + 1] ?? 0) - (rows[index] ?? 0);
    return Math.abs(Math.log(price / (prices[index] ?? price))) <= CALM_MOVE * Math.sqrt(days);
  });
  return calm.length >= CALM_SHARE * (prices.length - 1);
}

function anchorColumnPrices(
  matrix: MarketMatrix,
  anchor: "usd" | "bitcoin" | "ether" | "solana",
): (row: number) => number {
  if (anchor === "usd") return () => 1;
  const column = anchor === "bitcoin" ? matrix.benchmark : coinColumn(matrix, anchor);
  return (row) => matrix.price[row * matrix.assets.length + column] || Number.NaN;
}
