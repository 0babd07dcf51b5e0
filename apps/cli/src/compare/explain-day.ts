import { computeReading, measureNearness, parseDay } from "@altseason/core";
import type { Classification, ComparedDay, MarketMatrix, Methodology } from "@altseason/core";
import { distanceToAttainable, shareOutDifference } from "./difference-causes.ts";
import type { DifferenceCauses } from "./difference-causes.ts";
import { boundWithoutBase } from "./without-base.ts";

/**
 * Closes of two sources differ by less than this, in points of the return over Bitcoin, for nine coins of ten
 * (CoinMarketCap against CoinGecko, 2021, 90 days).
 */
export const PRICE_NOISE_POINTS = 1;
const NEAR_POINTS = 3;

/** A shared day, and what of its difference can be explained from our side. */
export interface ExplainedDay extends ComparedDay {
  readonly difference: number;
  readonly constituents: number;
  /** Coins that would have to go the other way to make the published value. */
  readonly coinsApart: number;
  /** Constituents within 1 and within 3 points of Bitcoin's return. */
  readonly nearBitcoin: { readonly withinOne: number; readonly withinThree: number };
  readonly withoutBase: readonly string[];
  /** Our value if coins without a base price were skipped rather than replaced; null where none would be left. */
  readonly valueIfSkipped: number | null;
  /** Whether a share of our coins, and of those left when skipping, can round to the published value at all. */
  readonly isAttainable: boolean;
  readonly isAttainableIfSkipped: boolean;
  /** Least and most our value can be: coins within 3 points flipped, coins without a base price lost, won or skipped. */
  readonly reachable: readonly [least: number, most: number];
  readonly causes: DifferenceCauses;
}

/** Explains a shared day from the reading that we make of it. */
export function explainDay(
  matrix: MarketMatrix,
  classification: Classification,
  methodology: Methodology,
  compared: ComparedDay,
): ExplainedDay {
  const day = parseDay(compared.day);
  const reading = computeReading({ matrix, classification, methodology, day, digest: () => "" });
  const { ours, published } = compared;
  const constituents = reading.constituentCount;
  const one = measureNearness(reading, PRICE_NOISE_POINTS);
  const three = measureNearness(reading, NEAR_POINTS);
  const bounds = boundWithoutBase(reading);
  const step = 100 / constituents;
  return {
    ...compared,
    difference: ours - published,
    constituents,
    coinsApart: Math.round(Math.abs(ours - published) / step),
    nearBitcoin: {
      withinOne: one.justAhead + one.justBehind,
      withinThree: three.justAhead + three.justBehind,
    },
    withoutBase: bounds.symbols,
    valueIfSkipped: bounds.valueIfSkipped,
    isAttainable: distanceToAttainable(published, constituents) === 0,
    isAttainableIfSkipped:
      bounds.countIfSkipped > 0 && distanceToAttainable(published, bounds.countIfSkipped) === 0,
    reachable: [
      Math.max(0, Math.round(bounds.least - three.justAhead * step)),
      Math.min(100, Math.round(bounds.most + three.justBehind * step)),
    ],
    causes: shareOutDifference({ ours, published, constituents, near: one, bounds }),
  };
}
