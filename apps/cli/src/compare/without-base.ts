import { indexValue } from "@altseason/core";
import type { Reading } from "@altseason/core";

/** What a reading becomes if the coins without a base price are treated another way. Index values, 0..100. */
export interface WithoutBase {
  /** Coins above the cut whose price at the window's start isn't known here. */
  readonly symbols: readonly string[];
  /** Coins left when they are skipped and nobody takes their place. */
  readonly countIfSkipped: number;
  readonly valueIfSkipped: number | null;
  /** The least and the most that the value can be, whichever of them another source knows and however each went. */
  readonly least: number;
  readonly most: number;
}

/**
 * Bounds a reading by its coins without a base price: a source that has one counts the coin, and the last constituent
 * drops out; a method without replacement counts fewer.
 */
export function boundWithoutBase(reading: Reading): WithoutBase {
  const { constituents, constituentCount } = reading;
  const value = reading.value ?? 0;
  const unknown = reading.passedOver.filter(({ reason }) => reason === "no-history");
  const place = new Map(
    [...constituents, ...unknown]
      .toSorted((a, b) => a.rank - b.rank)
      .slice(0, constituentCount)
      .map((coin) => [coin.id, coin.rank]),
  );
  const kept = constituents.filter(({ id }) => place.has(id));
  const winners = kept.filter(({ outperformed }) => outperformed).length;
  const open = place.size - kept.length;
  const valueIfSkipped = kept.length === 0 ? null : indexValue(winners, kept.length);
  const values = [value, valueIfSkipped ?? value];
  return {
    symbols: unknown.map(({ symbol }) => symbol),
    countIfSkipped: kept.length,
    valueIfSkipped,
    least: Math.min(...values, indexValue(winners, Math.max(constituentCount, 1))),
    most: Math.max(...values, indexValue(winners + open, Math.max(constituentCount, 1))),
  };
}
