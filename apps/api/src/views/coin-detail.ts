import type { CoinDetail } from "@altseason/contract";
import { columnsById, formatDay, isObserved, methodologyOf } from "@altseason/core";
import type { MarketMatrix, Methodology } from "@altseason/core";
import { marketReturns } from "../publication/market-returns.ts";
import type { Publication } from "../publication/publication.ts";
import { closeAt, createCoinDescriber } from "./coins.ts";
import type { Unlabelled } from "./unlabelled.ts";

const WINDOWS_DAYS = [7, 30, 90, 365] as const;
const SERIES_DAYS = 400;

/** One coin: its part in the newest reading, its returns, exclusions and recent days. Null where it isn't ranked. */
export function describeCoinDetail(
  publication: Publication,
  methodology: Methodology,
  id: string,
): Unlabelled<CoinDetail> | null {
  const { matrix, classification, lastDay } = publication;
  const coin = marketReturns(publication, methodology).coins.find((entry) => entry.id === id);
  const column = columnsById(matrix.assets).get(id);
  if (coin === undefined || column === undefined) return null;
  return {
    coin: createCoinDescriber(publication, methodology)(coin),
    variant: methodology.id,
    day: formatDay(lastDay),
    tags: matrix.assets[column]?.tags ?? [],
    windows: WINDOWS_DAYS.map((windowDays) => describeWindow(publication, windowDays, id)),
    exclusions: (classification.matches[column] ?? []).map(({ from, until, ...match }) => ({
      ...match,
      from: from === null ? null : formatDay(from),
      until: until === null ? null : formatDay(until),
    })),
    series: describeSeries(matrix, column, lastDay - matrix.firstDay),
  };
}

function describeWindow(
  publication: Publication,
  windowDays: number,
  id: string,
): Unlabelled<CoinDetail>["windows"][number] {
  const { coins } = marketReturns(publication, methodologyOf(`top100-${windowDays}d`));
  const coin = coins.find((entry) => entry.id === id);
  return coin === undefined || coin.reason !== null
    ? { windowDays, return: null, returnOverBenchmark: null }
    : { windowDays, return: coin.return, returnOverBenchmark: coin.returnOverBenchmark };
}

function describeSeries(
  matrix: MarketMatrix,
  column: number,
  lastRow: number,
): Unlabelled<CoinDetail>["series"] {
  const firstRow = Math.max(0, lastRow - SERIES_DAYS + 1);
  return Array.from({ length: lastRow - firstRow + 1 }, (_, index) => {
    const row = firstRow + index;
    const marketCap = matrix.marketCap[row * matrix.assets.length + column];
    return {
      day: formatDay(matrix.firstDay + row),
      price: closeAt(matrix, row, column),
      marketCap: isObserved(marketCap) ? marketCap : null,
      rank: isObserved(marketCap) ? rankOf(matrix, row, column, marketCap) : null,
    };
  });
}

/** Rank among the coins with a market cap of that very day, ties by id. */
function rankOf(matrix: MarketMatrix, row: number, column: number, own: number): number {
  const { assets, marketCap } = matrix;
  const id = assets[column]?.id ?? "";
  const start = row * assets.length;
  let rank = 1;
  for (let other = 0; other < assets.length; other += 1) {
    const cap = marketCap[start + other];
    if (!isObserved(cap) || cap < own) continue;
    if (cap > own || (assets[other]?.id ?? "") < id) rank += 1;
  }
  return rank;
}
