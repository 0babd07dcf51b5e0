import type { Asset, IdentityScheme } from "../asset.ts";
import type { DayNumber } from "../day.ts";
import type { ExclusionMatch } from "../exclusion/exclusion-match.ts";
import type { MarketSource } from "../market-matrix.ts";

/**
 * A market in one piece of bytes, little-endian:
 *
 * | bytes | what |
 * | --- | --- |
 * | 0–7 | `ALTMKT01` in ASCII |
 * | 8–15 | length of the header in bytes (Uint32), then zero; the header ends on a multiple of 8 |
 * | header | JSON in UTF-8, padded with spaces: {@link ArchiveHeader} |
 * | counts | Uint32 a day: how many cells the day has, days in order |
 * | columns | Uint16 a cell: index of its coin in `assets`, rising within a day |
 * | prices | Float64 a cell: USD a coin, NaN where missing |
 * | caps | Float32 a cell: USD, NaN where missing; off by 6e-8 of itself at most |
 *
 * Each section begins on a multiple of 8. Prices are whole doubles, so that returns compare as they do at the source.
 */
export interface ArchiveHeader {
  readonly firstDay: DayNumber;
  readonly dayCount: number;
  readonly cells: number;
  readonly identity: IdentityScheme;
  readonly source: MarketSource;
  /** Version of the exclusion table that made `matches`. */
  readonly exclusionsVersion: string;
  readonly assets: readonly Pick<Asset, "id" | "symbol" | "name">[];
  /** Of each asset, without the evidence in words. */
  readonly matches: readonly (readonly Omit<ExclusionMatch, "evidence">[])[];
  /** Spans of days in which an operator's word keeps an asset in, by its index. */
  readonly included: readonly (readonly [index: number, spans: readonly InclusionSpan[]])[];
}

/** Days from `from` on and before `until`; null where open. */
interface InclusionSpan {
  readonly from: DayNumber | null;
  readonly until: DayNumber | null;
}

export const ARCHIVE_MAGIC = "ALTMKT01";
const PREFIX_BYTES = 16;
const ALIGNMENT = 8;

/** Where each section of an archive begins, and its length in bytes. */
export interface ArchivePlan {
  readonly header: number;
  readonly counts: number;
  readonly columns: number;
  readonly prices: number;
  readonly caps: number;
  readonly end: number;
}

/** Lays out the sections. `headerBytes` is a multiple of 8. */
export function planArchive(headerBytes: number, dayCount: number, cells: number): ArchivePlan {
  const header = PREFIX_BYTES;
  const counts = header + headerBytes;
  const columns = align(counts + dayCount * Uint32Array.BYTES_PER_ELEMENT);
  const prices = align(columns + cells * Uint16Array.BYTES_PER_ELEMENT);
  const caps = prices + cells * Float64Array.BYTES_PER_ELEMENT;
  return { header, counts, columns, prices, caps, end: caps + cells * Float32Array.BYTES_PER_ELEMENT };
}

/** The next multiple of 8. */
export function align(bytes: number): number {
  return Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
}
