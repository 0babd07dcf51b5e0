import type { Coin, CoinList } from "@altseason/contract";
import { columnsById, formatDay, isObserved, sectorOf } from "@altseason/core";
import type { MarketMatrix, Methodology } from "@altseason/core";
import { marketReturns } from "../publication/market-returns.ts";
import type { MeasuredCoin, UnmeasuredCoin } from "../publication/market-returns.ts";
import type { Publication } from "../publication/publication.ts";
import { createStandingFinder } from "./coin-standing.ts";
import { formatCursor, takePage } from "./page.ts";
import { sampleCloses } from "./sample-closes.ts";
import type { Unlabelled } from "./unlabelled.ts";

/** Every ranked coin with its part in the newest reading, largest first, from a rank on. */
export function describeCoins(
  publication: Publication,
  methodology: Methodology,
  { startRank, limit }: { readonly startRank: number; readonly limit: number },
): Unlabelled<CoinList> {
  const { coins } = marketReturns(publication, methodology);
  const { items, next } = takePage(
    coins.filter(({ rank }) => rank >= startRank),
    limit,
  );
  const describe = createCoinDescriber(publication, methodology);
  return {
    variant: methodology.id,
    day: formatDay(publication.lastDay),
    coins: items.map(describe),
    nextCursor: next === null ? null : formatCursor(String(next.rank)),
  };
}

/** Describes coins of {@link marketReturns} one by one. */
export function createCoinDescriber(
  publication: Publication,
  methodology: Methodology,
): (coin: MeasuredCoin | UnmeasuredCoin) => Coin {
  const { matrix, lastDay } = publication;
  const standingOf = createStandingFinder(publication, methodology);
  const columns = columnsById(matrix.assets);
  const row = lastDay - matrix.firstDay;
  return (coin) => {
    const { id, symbol, name, rank, marketCap } = coin;
    const column = columns.get(id) ?? -1;
    const isMeasured = coin.reason === null;
    return {
      id,
      symbol,
      name,
      rank,
      marketCap,
      price: isMeasured ? coin.price : closeAt(matrix, row, column),
      return: isMeasured ? coin.return : null,
      returnOverBenchmark: isMeasured ? coin.returnOverBenchmark : null,
      ...standingOf(id),
      sector: sectorOf(matrix.assets[column]?.tags ?? []),
      sparkline: sampleCloses((daysAgo) => closeAt(matrix, row - daysAgo, column), methodology.windowDays),
    };
  };
}

/** A close in USD, or null where none was observed. */
export function closeAt(matrix: MarketMatrix, row: number, column: number): number | null {
  const value = row < 0 ? undefined : matrix.price[row * matrix.assets.length + column];
  return isObserved(value) ? value : null;
}
