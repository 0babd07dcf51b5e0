import type { ReadingBody } from "@altseason/contract";

type Constituent = ReadingBody["constituents"][number];

/** The comparison of a coin with Bitcoin, worked out crosswise. */
export interface Comparison {
  readonly coin: Constituent;
  /** Its price by Bitcoin's price at the window's start, and Bitcoin's by its. */
  readonly product: number;
  readonly benchmarkProduct: number;
  /** Bitcoin's prices of both days. */
  readonly benchmark: { readonly price: number; readonly basePrice: number };
}

/** The coin whose return is closest to Bitcoin's, with its comparison; null without coins or Bitcoin. */
export function closestCoin({ constituents, benchmark }: ReadingBody): Comparison | null {
  const [coin] = constituents.toSorted(
    (a, b) => Math.abs(a.returnOverBenchmark) - Math.abs(b.returnOverBenchmark),
  );
  if (coin === undefined || benchmark === null) return null;
  return {
    coin,
    product: coin.price * benchmark.basePrice,
    benchmarkProduct: benchmark.price * coin.basePrice,
    benchmark,
  };
}
