import type { CoinScore, ScoredCoin, Scores } from "@altseason/contract";
import type { MarketScores, Methodology } from "@altseason/core";
import { marketScores } from "../publication/market-scores.ts";
import type { Publication } from "../publication/publication.ts";
import { formatCursor, takePage } from "./page.ts";
import type { Unlabelled } from "./unlabelled.ts";

/** The scored coins from a place on, best first, and the emerging ones; null where the data have no day to score. */
export function describeScores(
  publication: Publication,
  methodology: Methodology,
  { startPlace, limit }: { readonly startPlace: number; readonly limit: number },
): Unlabelled<Scores> | null {
  const scores = marketScores(publication, methodology);
  if (scores === null) return null;
  const coins = scores.coins.map((_, index) => describeCoin(publication, scores, index));
  const { items, next } = takePage(coins.slice(startPlace - 1), limit);
  const ranks = new Map(scores.coins.map(({ column, rank }) => [column, rank]));
  return {
    ...describeCommon(scores, methodology),
    coins: [...items],
    nextCursor: next === null ? null : formatCursor(String(next.place)),
    emerging: {
      gap: scores.emergingGap,
      coins: scores.emerging.map(({ column, ...each }) => ({
        ...nameCoin(publication, column),
        rank: ranks.get(column) ?? 1,
        ...each,
      })),
    },
  };
}

/** The score of one coin; null where it has none. */
export function describeCoinScore(
  publication: Publication,
  methodology: Methodology,
  id: string,
): Unlabelled<CoinScore> | null {
  const scores = marketScores(publication, methodology);
  const { assets } = publication.matrix;
  const index = scores?.coins.findIndex(({ column }) => assets[column]?.id === id) ?? -1;
  if (scores === null || index < 0) return null;
  return {
    ...describeCommon(scores, methodology),
    coin: describeCoin(publication, scores, index),
    scoredCoins: scores.coins.length,
  };
}

function describeCommon(
  { day, factors, record }: MarketScores,
  { id }: Methodology,
): Pick<Scores, "variant" | "day" | "factors" | "record"> {
  return {
    variant: id,
    day,
    factors: factors.map((factor) => ({ ...factor })),
    record: { ...record, samples: [...record.samples] },
  };
}

function describeCoin(publication: Publication, { coins }: MarketScores, index: number): ScoredCoin {
  const coin = coins[index];
  if (coin === undefined) throw new RangeError(`index: expected below ${coins.length}, got ${index}`);
  const { column, factors, ...score } = coin;
  return { place: index + 1, ...nameCoin(publication, column), ...score, factors: [...factors] };
}

function nameCoin({ matrix }: Publication, column: number): Pick<ScoredCoin, "id" | "symbol" | "name"> {
  const asset = matrix.assets[column];
  if (asset === undefined) throw new RangeError(`column: expected one of the matrix, got ${column}`);
  return { id: asset.id, symbol: asset.symbol, name: asset.name };
}
