import { medianOf } from "./median.ts";
import { quantileOf } from "./quantile.ts";
import type { Constituent, Reading } from "./reading.ts";

/** A basket of the constituents over the window. Returns as fractions. */
export interface BasketReturn {
  readonly return: number;
  readonly returnOverBenchmark: number;
}

/** How the constituents of one tag did. A coin counts under each of its tags. */
export interface SectorBreadth {
  readonly tag: string;
  readonly constituents: number;
  readonly outperformers: number;
  readonly medianReturnOverBenchmark: number;
}

/** What stands beside the count of a reading: by how much, and in which sectors. */
export interface Breadth {
  /** Constituents with a return, and how many of them beat Bitcoin. */
  readonly measured: number;
  readonly outperformers: number;
  /** How many gained at all. */
  readonly gainers: number;
  readonly benchmarkReturn: number | null;
  readonly median: BasketReturn | null;
  /** As much of each, bought at the window's start and held. */
  readonly equalWeight: BasketReturn | null;
  /** As much of each as it was worth at the window's start, had its supply been the day's. */
  readonly capWeighted: BasketReturn | null;
  /** Return over Bitcoin from the least by tenths of the coins to the most: eleven numbers, or none. */
  readonly decilesOverBenchmark: readonly number[];
  /** Tags of at least `leastCoins` constituents, those with the most first. */
  readonly sectors: readonly SectorBreadth[];
}

/** Settings of {@link measureBreadth}. */
export interface BreadthOptions {
  /** Tags of a coin by its id; a reading carries none. */
  readonly tagsOf: (id: string) => readonly string[];
  /** Fewer coins make no sector; 3 by default. */
  readonly leastCoins?: number;
}

const TENTHS = Array.from({ length: 11 }, (_, index) => index / 10);

/**
 * Measures by how much the constituents of a reading beat Bitcoin. They were chosen on the reading's day, so no one could
 * have bought just these at the window's start: a description, not a strategy.
 */
export function measureBreadth(
  { benchmark, constituents }: Reading,
  { tagsOf, leastCoins = 3 }: BreadthOptions,
): Breadth {
  const over = constituents.map(({ returnOverBenchmark }) => returnOverBenchmark).toSorted((a, b) => a - b);
  const basket = (value: number | null): BasketReturn | null =>
    value === null || benchmark === null
      ? null
      : { return: value, returnOverBenchmark: value - benchmark.return };
  return {
    measured: constituents.length,
    outperformers: constituents.filter(({ outperformed }) => outperformed).length,
    gainers: constituents.filter(({ price, basePrice }) => price > basePrice).length,
    benchmarkReturn: benchmark?.return ?? null,
    median: basket(medianOf(constituents.map((coin) => coin.return))),
    equalWeight: basket(meanReturn(constituents, () => 1)),
    capWeighted: basket(
      meanReturn(constituents, ({ marketCap, price, basePrice }) => (marketCap / price) * basePrice),
    ),
    decilesOverBenchmark: TENTHS.flatMap((share) => quantileOf(over, share) ?? []),
    sectors: measureSectors(constituents, tagsOf, leastCoins),
  };
}

function meanReturn(coins: readonly Constituent[], weightOf: (coin: Constituent) => number): number | null {
  const weight = coins.reduce((sum, coin) => sum + weightOf(coin), 0);
  return weight === 0 ? null : coins.reduce((sum, coin) => sum + weightOf(coin) * coin.return, 0) / weight;
}

function measureSectors(
  constituents: readonly Constituent[],
  tagsOf: (id: string) => readonly string[],
  leastCoins: number,
): readonly SectorBreadth[] {
  const coinsByTag = new Map<string, Constituent[]>();
  for (const coin of constituents) {
    for (const tag of new Set(tagsOf(coin.id))) {
      const coins = coinsByTag.get(tag) ?? [];
      coinsByTag.set(tag, coins);
      coins.push(coin);
    }
  }
  return [...coinsByTag]
    .filter(([, coins]) => coins.length >= leastCoins)
    .map(([tag, coins]) => ({
      tag,
      constituents: coins.length,
      outperformers: coins.filter(({ outperformed }) => outperformed).length,
      medianReturnOverBenchmark: medianOf(coins.map(({ returnOverBenchmark }) => returnOverBenchmark)) ?? 0,
    }))
    .toSorted((a, b) => b.constituents - a.constituents || (a.tag < b.tag ? -1 : 1));
}
