import { classifyAssets, computeReading, dayOfTime } from "@altseason/core";
import type { MarketMatrix, Methodology, Reading } from "@altseason/core";
import { createMemoryMarketStore } from "@altseason/db";
import { marketDaysOfListing } from "@altseason/market-data";
import type { Listing, MarketDataProvider } from "@altseason/market-data";
import { CommandError } from "../command-error.ts";
import { digestText } from "../load-market.ts";
import type { Today } from "./today.ts";

const LEAST_LISTED = 200;
const DATA_SET = "listing";

/**
 * Today's reading from one listing of a provider, with nothing stored: the listing's own changes tell the prices at the
 * window's start. Twice as many coins are listed as count, so that excluded ones don't run it dry.
 * @throws {MarketDataError} when the provider fails
 * @throws {CommandError} when its listing lacks Bitcoin
 */
export async function askProvider(
  provider: MarketDataProvider,
  methodology: Methodology,
  now: () => number,
  signal: AbortSignal,
): Promise<Today> {
  const limit = Math.max(LEAST_LISTED, methodology.size * 2);
  const listing = await provider.fetchListing({ limit, signal });
  const matrix = await matrixOfListing(listing);
  const reading = computeReading({
    matrix,
    classification: classifyAssets(matrix),
    methodology,
    day: dayOfTime(listing.observedAt),
    digest: digestText,
  });
  const { day, value, fraction, outperformers, constituentCount, season, exclusionsVersion, sha256 } =
    reading;
  const { observedAt, source } = listing;
  return {
    variant: methodology.id,
    day,
    provisional: true,
    value,
    fraction,
    outperformers,
    constituentCount,
    season,
    unavailable: explainUnavailable(reading, listing),
    zoneSince: null,
    daysInZone: null,
    change: null,
    yesterday: null,
    lastWeek: null,
    lastMonth: null,
    methodology: { id: methodology.id, version: methodology.version },
    exclusionsVersion,
    sha256,
    data: {
      ...source,
      asOf: new Date(observedAt).toISOString(),
      ageSeconds: Math.max(0, Math.floor((now() - observedAt) / 1000)),
      stale: false,
    },
    from: { kind: "provider", provider: provider.id },
  };
}

async function matrixOfListing(listing: Listing): Promise<MarketMatrix> {
  const { identity, source } = listing;
  const store = createMemoryMarketStore();
  await store.ensureDataSet({ id: DATA_SET, identity, source });
  await store.writeDays(DATA_SET, marketDaysOfListing(listing));
  const matrix = await store.loadMatrix(DATA_SET);
  if (matrix !== null) return matrix;
  throw new CommandError(
    `${source.description}: expected Bitcoin in its listing, got ${listing.assets.length} coins without it`,
  );
}

/** A provider that does not tell changes over the window leaves nothing to measure: that is worth saying. */
function explainUnavailable(
  { unavailable, methodology: { windowDays } }: Reading,
  { assets, source }: Listing,
): Reading["unavailable"] {
  if (unavailable === null) return null;
  const told = new Set(assets.flatMap(({ changePercent }) => Object.keys(changePercent).map(Number)));
  if (told.has(windowDays)) return unavailable;
  const windows = [...told].sort((a, b) => a - b).join(", ");
  const message = `${source.description}: its listing tells changes over ${windows} days, none over ${windowDays}.`;
  return { reason: unavailable.reason, message };
}
