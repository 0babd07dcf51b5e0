import { benchmarkId } from "./asset.ts";
import type { Asset, IdentityScheme } from "./asset.ts";
import type { DayNumber } from "./day.ts";

/** Where the numbers of a matrix come from. Live, imported and simulated data never share a matrix. */
export interface MarketSource {
  /** Stable name of the provider or importer: `coingecko`, `csv`, `demo`. */
  readonly provider: string;
  readonly kind: "live" | "imported" | "simulated";
  /** One line for people: file names, host, seed. */
  readonly description: string;
}

/**
 * Days × coins, day-major: the cell of day row `i` and column `j` is at `i * assets.length + j`. Rows are
 * consecutive UTC days from `firstDay`; a day nobody observed is a row of NaN. USD a coin, USD, USD a day.
 * The arrays may be longer than `dayCount` rows, as room to append. NaN, zero, negative and infinite cells
 * all mean "missing".
 */
export interface MarketMatrix {
  readonly firstDay: DayNumber;
  readonly dayCount: number;
  readonly assets: readonly Asset[];
  readonly identity: IdentityScheme;
  readonly source: MarketSource;
  /** Column of Bitcoin. */
  readonly benchmark: number;
  readonly price: Float64Array;
  readonly marketCap: Float64Array;
  readonly volume: Float64Array | null;
}

/** What {@link createMarketMatrix} takes: a matrix less what follows from it. */
export type MarketMatrixInput = Omit<MarketMatrix, "benchmark">;

/**
 * Checks shapes and finds the benchmark's column. The arrays are kept, not copied.
 * @throws {RangeError} when an array is shorter than `dayCount × assets.length`, an id occurs twice, or Bitcoin is absent
 */
export function createMarketMatrix(input: MarketMatrixInput): MarketMatrix {
  const cells = input.dayCount * input.assets.length;
  for (const [label, array] of [
    ["price", input.price],
    ["marketCap", input.marketCap],
    ["volume", input.volume],
  ] as const) {
    if (array !== null && array.length < cells) {
      throw new RangeError(`${label}: expected at least ${cells} cells, got ${array.length}`);
    }
  }
  const columns = columnsById(input.assets);
  const id = benchmarkId(input.identity);
  const benchmark = columns.get(id);
  if (benchmark === undefined) {
    throw new RangeError(
      `assets: expected the benchmark ${JSON.stringify(id)} among ${input.assets.length} assets`,
    );
  }
  return { ...input, benchmark };
}

/**
 * Column of each asset id.
 * @throws {RangeError} when an id occurs twice
 */
export function columnsById(assets: readonly Asset[]): ReadonlyMap<string, number> {
  const columns = new Map<string, number>();
  for (const [column, asset] of assets.entries()) {
    if (columns.has(asset.id))
      throw new RangeError(`assets: expected unique ids, got ${JSON.stringify(asset.id)} twice`);
    columns.set(asset.id, column);
  }
  return columns;
}

/** A cell's number is an observation: finite and above zero. */
export function isObserved(value: number | undefined): value is number {
  return value !== undefined && value > 0 && value < Number.POSITIVE_INFINITY;
}
