import type { DayNumber } from "../day.ts";
import type { Classification } from "../exclusion/exclusion-match.ts";
import { isCellObserved } from "../match-observation.ts";
import type { MarketMatrix } from "../market-matrix.ts";
import { chooseColumns } from "./choose-columns.ts";
import { ARCHIVE_MAGIC, align, planArchive } from "./market-archive.ts";
import type { ArchiveHeader } from "./market-archive.ts";

/** What goes into an archive: days from `firstDay` to `lastDay`, coins that were within the `top` by cap on one of them. */
export interface ArchiveRequest {
  readonly matrix: MarketMatrix;
  readonly classification: Classification;
  readonly firstDay: DayNumber;
  readonly lastDay: DayNumber;
  readonly top: number;
}

/**
 * Packs a market into bytes; see `ArchiveHeader` for the layout. A coin that was once within the top is in it with all its
 * days, since returns look back.
 */
export function encodeMarket({
  matrix,
  classification,
  firstDay,
  lastDay,
  top,
}: ArchiveRequest): Uint8Array<ArrayBuffer> {
  const stride = matrix.assets.length;
  const first = Math.max(0, firstDay - matrix.firstDay);
  const last = Math.min(matrix.dayCount - 1, lastDay - matrix.firstDay);
  const dayCount = Math.max(0, last - first + 1);
  const kept = chooseColumns(matrix, first, last, top);
  const isCell = (row: number, column: number): boolean =>
    isCellObserved(matrix.price, row * stride + column) ||
    isCellObserved(matrix.marketCap, row * stride + column);

  let cells = 0;
  for (let row = first; row <= last; row += 1) for (const column of kept) if (isCell(row, column)) cells += 1;

  const header: ArchiveHeader = {
    firstDay: matrix.firstDay + first,
    dayCount,
    cells,
    identity: matrix.identity,
    source: matrix.source,
    exclusionsVersion: classification.version,
    assets: kept.map((column) => {
      const { id = "", symbol = "", name = null } = matrix.assets[column] ?? {};
      return { id, symbol, name };
    }),
    matches: kept.map((column) =>
      (classification.matches[column] ?? []).map(({ evidence: _evidence, ...match }) => match),
    ),
    included: kept.flatMap((column, index) => {
      const overrides = classification.included.get(column);
      return overrides === undefined
        ? []
        : [[index, overrides.map(({ from, until }) => ({ from, until }))] as const];
    }),
  };
  const text = new TextEncoder().encode(JSON.stringify(header));
  const plan = planArchive(align(text.length), dayCount, cells);
  const bytes = new Uint8Array(plan.end);
  bytes.set(new TextEncoder().encode(ARCHIVE_MAGIC));
  const view = new DataView(bytes.buffer);
  view.setUint32(ARCHIVE_MAGIC.length, align(text.length), true);
  bytes.fill(0x20, plan.header, plan.counts);
  bytes.set(text, plan.header);

  let cell = 0;
  for (let row = first; row <= last; row += 1) {
    const start = cell;
    for (const [index, column] of kept.entries()) {
      if (!isCell(row, column)) continue;
      const at = row * stride + column;
      view.setUint16(plan.columns + cell * 2, index, true);
      view.setFloat64(plan.prices + cell * 8, observed(matrix.price, at), true);
      view.setFloat32(plan.caps + cell * 4, observed(matrix.marketCap, at), true);
      cell += 1;
    }
    view.setUint32(plan.counts + (row - first) * 4, cell - start, true);
  }
  return bytes;
}

function observed(cells: Float64Array, index: number): number {
  return isCellObserved(cells, index) ? (cells[index] ?? Number.NaN) : Number.NaN;
}
