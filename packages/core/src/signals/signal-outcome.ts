import type { MarketTrack } from "./market-track.ts";

/** What followed over a horizon, as fractions: 0.25 is 25 %. */
export interface SignalOutcome {
  readonly altcoinReturn: number;
  readonly bitcoinReturn: number;
  /** The first less the second. */
  readonly excess: number;
}

/** What the basket and Bitcoin did in the days after a row's close; null where that is not known yet, or never was. */
export function outcomeAfter(track: MarketTrack, row: number, days: number): SignalOutcome | null {
  const altcoinReturn = changeOf(track.altcoins, row, days);
  const bitcoinReturn = changeOf(track.bitcoin, row, days);
  const excess = altcoinReturn - bitcoinReturn;
  return Number.isNaN(excess) ? null : { altcoinReturn, bitcoinReturn, excess };
}

function changeOf(cells: Float64Array, row: number, days: number): number {
  return (cells[row + days] ?? Number.NaN) / (cells[row] ?? Number.NaN) - 1;
}
