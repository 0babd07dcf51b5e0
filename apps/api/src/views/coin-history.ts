import type { CoinHistory } from "@altseason/contract";
import { columnsById, parseDay, traceCoin } from "@altseason/core";
import type { Methodology } from "@altseason/core";
import type { Publication } from "../publication/publication.ts";
import type { SeriesRange } from "./history.ts";
import { formatCursor, takePage } from "./page.ts";
import type { Unlabelled } from "./unlabelled.ts";

const WINDOWS_DAYS = [30, 90, 365] as const;

/** A coin day by day, oldest first; null where the data hold no such coin. */
export function describeCoinHistory(
  publication: Publication,
  methodology: Methodology,
  id: string,
  { from, to, start, limit }: SeriesRange,
): Unlabelled<CoinHistory> | null {
  const { matrix, classification, lastDay } = publication;
  const column = columnsById(matrix.assets).get(id) ?? -1;
  const asset = matrix.assets[column];
  if (asset === undefined) return null;
  const begins = [from, start].map((day) => (day === null ? matrix.firstDay : parseDay(day)));
  const days = traceCoin({
    matrix,
    classification,
    methodology,
    column,
    firstDay: Math.max(...begins),
    lastDay: to === null ? lastDay : Math.min(lastDay, parseDay(to)),
    windowsDays: WINDOWS_DAYS,
  });
  const { items, next } = takePage(days, limit);
  return {
    id,
    symbol: asset.symbol,
    name: asset.name,
    variant: methodology.id,
    from,
    to,
    points: items.map(({ returnsOverBenchmark, standing, ...day }) => ({
      ...day,
      standing: standing?.standing ?? null,
      rule: standing?.rule ?? null,
      returnOverBenchmark30d: returnsOverBenchmark[0] ?? null,
      returnOverBenchmark90d: returnsOverBenchmark[1] ?? null,
      returnOverBenchmark365d: returnsOverBenchmark[2] ?? null,
    })),
    nextCursor: next === null ? null : formatCursor(next.day),
  };
}
