import type { MarketDay } from "./load-series.ts";

/** What can be drawn beside the index, on a scale of its own. */
export const OVERLAYS = ["none", "price", "dominance", "total"] as const;

/** One of them. */
export type Overlay = (typeof OVERLAYS)[number];

/** A day's value on the second scale: US dollars, or percent for dominance. */
export interface OverlayPoint {
  readonly time: string;
  readonly value: number;
}

/** The overlay's line; days without a value are left out. */
export function overlayValues(overlay: Overlay, days: readonly MarketDay[]): readonly OverlayPoint[] {
  return days.flatMap(({ day, bitcoin, totalMarketCap, bitcoinPrice }) => {
    const value = { none: null, price: bitcoinPrice, dominance: bitcoin * 100, total: totalMarketCap }[
      overlay
    ];
    return value === null ? [] : [{ time: day, value }];
  });
}
