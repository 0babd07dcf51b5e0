import type { Coin } from "@altseason/contract";
import type { Formats } from "../format/formats.ts";
import { sparklinePath } from "./sparkline-path.ts";

/** What one line of the table shows: numbers to sort by, texts to read, the drawing of its prices. */
export interface CoinRow {
  readonly id: string;
  readonly rank: number;
  readonly symbol: string;
  readonly name: string;
  readonly standing: Coin["standing"];
  readonly sector: Coin["sector"];
  /** Rule of the exclusion, or why it was passed over; empty where it counts. */
  readonly rule: string;
  readonly marketCap: number;
  readonly marketCapText: string;
  readonly priceText: string;
  /** Null without a return to measure. */
  readonly return: number | null;
  readonly returnText: string;
  readonly over: number | null;
  readonly overText: string;
  readonly spark: string;
  /** 0..100; null where it has none. */
  readonly score: number | null;
  readonly scoreText: string;
}

const UNKNOWN = "–";

/** A coin as a line of the table. */
export function toCoinRow(coin: Coin, formats: Formats, score: number | null = null): CoinRow {
  const { id, rank, symbol, name, standing, sector, rule, marketCap, price, returnOverBenchmark } = coin;
  return {
    id,
    rank,
    symbol: symbol.toUpperCase(),
    name: name ?? symbol,
    standing,
    sector,
    rule: rule ?? "",
    marketCap,
    marketCapText: formats.usd(marketCap),
    priceText: price === null ? UNKNOWN : formats.price(price),
    return: coin.return,
    returnText: coin.return === null ? UNKNOWN : formats.percent(coin.return),
    over: returnOverBenchmark,
    overText: returnOverBenchmark === null ? UNKNOWN : formats.points(returnOverBenchmark),
    spark: sparklinePath(coin.sparkline),
    score,
    scoreText: score === null ? UNKNOWN : formats.count(Math.round(score)),
  };
}
