import { matchAtOrBefore } from "./match-observation.ts";
import type { MarketMatrix } from "./market-matrix.ts";

/** A column with its rank, 1 the largest, and its market cap in USD on the day. */
export interface RankedColumn {
  readonly column: number;
  readonly rank: number;
  readonly marketCap: number;
}

/** All columns with a market cap on the day (the last one at most `toleranceDays` old), largest first, ties by id. */
export function rankAssets(
  matrix: MarketMatrix,
  row: number,
  toleranceDays: number,
): readonly RankedColumn[] {
  const stride = matrix.assets.length;
  const caps: { column: number; id: string; marketCap: number }[] = [];
  for (const [column, { id }] of matrix.assets.entries()) {
    const at = matchAtOrBefore(matrix.marketCap, stride, column, row, toleranceDays);
    const marketCap = at < 0 ? undefined : matrix.marketCap[at * stride + column];
    if (marketCap !== undefined) caps.push({ column, id, marketCap });
  }
  caps.sort((a, b) => b.marketCap - a.marketCap || (a.id < b.id ? -1 : 1));
  return caps.map(({ column, marketCap }, index) => ({ column, rank: index + 1, marketCap }));
}
