import type { Coin } from "@altseason/contract";
import { formatPercent, formatPoints, formatUsd } from "../format/format-number.ts";
import { sparklinePath } from "./sparkline-path.ts";

/** What one line of the table shows: numbers to sort by, texts to read, the drawing of its prices. */
export interface CoinRow {
  readonly id: string;
  readonly rank: number;
  readonly symbol: string;
  readonly name: string;
  readonly standing: Coin["standing"];
  readonly marketCap: number;
  readonly marketCapText: string;
  /** Null without a return to measure. */
  readonly return: number | null;
  readonly returnText: string;
  readonly over: number | null;
  readonly overText: string;
  readonly spark: string;
}

const UNKNOWN = "–";

/** A coin as a line of the table. */
export function toCoinRow(coin: Coin): CoinRow {
  const { id, rank, symbol, name, standing, marketCap, returnOverBenchmark } = coin;
  return {
    id,
    rank,
    symbol: symbol.toUpperCase(),
    name: name ?? symbol,
    standing,
    marketCap,
    marketCapText: formatUsd(marketCap),
    return: coin.return,
    returnText: coin.return === null ? UNKNOWN : formatPercent(coin.return),
    over: returnOverBenchmark,
    overText: returnOverBenchmark === null ? UNKNOWN : formatPoints(returnOverBenchmark),
    spark: sparklinePath(coin.sparkline),
  };
}
