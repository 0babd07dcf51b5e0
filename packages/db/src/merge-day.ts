import type { DayOrigin } from "@altseason/core";
import type { DayCells } from "./packed-cells.ts";

const STRENGTH: Readonly<Record<string, number>> = { derived: 0, intraday: 1, close: 2 };

/**
 * What stands after a day is written over another: the stronger origin's numbers, the newer ones among equals; only
 * `derived` numbers stay once they stood, and take in coins that they lacked. Null: the old day stands as it is.
 */
export function mergeDay(
  stored: { readonly origin: DayOrigin; readonly cells: DayCells },
  written: { readonly origin: DayOrigin; readonly cells: DayCells },
): DayCells | null {
  const before = STRENGTH[stored.origin] ?? 0;
  const after = STRENGTH[written.origin] ?? 0;
  if (after < before) return null;
  if (after > before || written.origin !== "derived") return written.cells;
  return {
    price: fillMissing(stored.cells.price, written.cells.price),
    marketCap: fillMissing(stored.cells.marketCap, written.cells.marketCap),
    volume:
      written.cells.volume === null
        ? stored.cells.volume
        : fillMissing(stored.cells.volume ?? new Float64Array(), written.cells.volume),
  };
}

function fillMissing(stood: Float64Array, added: Float64Array): Float64Array {
  const size = Math.max(stood.length, added.length);
  return Float64Array.from({ length: size }, (_, position) => {
    const value = stood[position] ?? Number.NaN;
    return Number.isNaN(value) ? (added[position] ?? Number.NaN) : value;
  });
}
