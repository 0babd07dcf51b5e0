import { dayOfTime } from "@altseason/core";
import type { DayNumber, MarketStore } from "@altseason/core";
import { backfill, createFileJournal, marketDaysOfListing } from "@altseason/market-data";
import type { MarketDataProvider } from "@altseason/market-data";
import type { FeedRequest, MarketFeed } from "./market-feed.ts";

/** What a provider's feed needs. */
export interface ProviderFeedOptions {
  readonly provider: MarketDataProvider;
  /** Coins to list, from the largest. */
  readonly limit: number;
  /** Where series that were fetched wait until whole days can be written. */
  readonly journalDir: string;
  readonly now: () => number;
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
}

const HISTORY_DAYS = 400;
/** More missing closes than this take long to fetch: today's listing comes first then. */
const FEW_DAYS = 7;
const MS_PER_DAY = 86_400_000;
/** Until then a provider may not have the close of the day before. */
const CLOSES_KNOWN_AFTER_MS = 20 * 60_000;

/**
 * A live provider. Its listing gives today; where it has daily series with market caps, these give the closes of all days
 * since the last one stored. A stored close is not asked for again: that day's coins may no longer be listed.
 */
export function createProviderFeed(options: ProviderFeedOptions): MarketFeed {
  const { provider, limit, now } = options;
  const { id: dataSetId, identity, source, capabilities } = provider;

  async function writeListing({ store, signal }: FeedRequest): Promise<readonly DayNumber[]> {
    const listing = await provider.fetchListing({ limit, signal });
    await store.ensureDataSet({ id: dataSetId, identity, source });
    return store.writeDays(dataSetId, marketDaysOfListing(listing));
  }

  async function writeCloses(
    { store, signal }: FeedRequest,
    fromDay: DayNumber,
  ): Promise<readonly DayNumber[]> {
    const intoDayMs = now() % MS_PER_DAY;
    if (intoDayMs < CLOSES_KNOWN_AFTER_MS) await options.sleep(CLOSES_KNOWN_AFTER_MS - intoDayMs, signal);
    const { changedDays } = await backfill({
      provider,
      store,
      dataSetId,
      journal: createFileJournal(options.journalDir),
      fromDay,
      limit,
      signal,
      now,
    });
    return changedDays;
  }

  return {
    dataSetId,
    async update(request) {
      if (!capabilities.series || !capabilities.seriesMarketCap) return writeListing(request);
      const yesterday = dayOfTime(now()) - 1;
      const last = await lastClose(request.store, dataSetId);
      const fromDay = Math.max(yesterday - HISTORY_DAYS + 1, (last ?? 0) + 1);
      const missing = yesterday - fromDay + 1;
      if (missing > FEW_DAYS) {
        const listed = await writeListing(request);
        await request.onPart();
        return [...(await writeCloses(request, fromDay)), ...listed];
      }
      const closed = missing > 0 ? await writeCloses(request, fromDay) : [];
      return [...closed, ...(await writeListing(request))];
    },
  };
}

async function lastClose(store: MarketStore, dataSetId: string): Promise<DayNumber | null> {
  const days = await store.listDays(dataSetId);
  return days.findLast(({ origin }) => origin === "close")?.day ?? null;
}
