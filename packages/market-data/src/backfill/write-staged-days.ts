import type { DayNumber, MarketDay, MarketObservation, MarketStore } from "@altseason/core";
import type { BackfillJournal, BackfillPlan } from "./backfill-journal.ts";

/** What became of the days. */
export interface WrittenDays {
  readonly changedDays: readonly DayNumber[];
  readonly emptyDays: readonly DayNumber[];
}

/** Staged series to write as whole days. */
export interface StagedDays {
  readonly plan: BackfillPlan;
  readonly journal: BackfillJournal;
  readonly store: MarketStore;
  readonly dataSetId: string;
  readonly signal: AbortSignal | undefined;
  readonly onDay: () => void;
  /** Observations held in memory at a time, 1,000,000 by default; the days are done in as many goes as that takes. */
  readonly mostObservations?: number;
}

const MOST_OBSERVATIONS = 1_000_000;
const DAYS_PER_WRITE = 32;

/**
 * Turns staged series into days and writes them, oldest first, from where an earlier run stopped. The plan in the
 * journal follows each write, so that a kill costs at most one write, which the store then finds unchanged.
 */
export async function writeStagedDays(staged: StagedDays): Promise<WrittenDays> {
  const { dataSetId, journal, onDay, plan, signal, store } = staged;
  const windowDays = Math.max(
    1,
    Math.floor((staged.mostObservations ?? MOST_OBSERVATIONS) / plan.assets.length),
  );
  const changedDays: DayNumber[] = [];
  const emptyDays: DayNumber[] = [];
  let from = Math.max(plan.fromDay, (plan.writtenThrough ?? plan.fromDay - 1) + 1);
  while (from <= plan.toDay) {
    const to = Math.min(plan.toDay, from + windowDays - 1);
    const days = await assembleDays(journal, plan, from, to);
    for (let start = 0; start < days.length; start += DAYS_PER_WRITE) {
      signal?.throwIfAborted();
      const run = days.slice(start, start + DAYS_PER_WRITE);
      const observed = run.filter(({ observations }) => observations.length > 0);
      changedDays.push(...(await store.writeDays(dataSetId, observed)));
      emptyDays.push(...run.filter(({ observations }) => observations.length === 0).map(({ day }) => day));
      await journal.writePlan({ ...plan, writtenThrough: from + start + run.length - 1 });
      for (const _ of run) onDay();
    }
    from = to + 1;
  }
  return { changedDays, emptyDays };
}

async function assembleDays(
  journal: BackfillJournal,
  { assets }: BackfillPlan,
  from: DayNumber,
  to: DayNumber,
): Promise<readonly MarketDay[]> {
  const days = Array.from({ length: to - from + 1 }, (): MarketObservation[] => []);
  for (const asset of assets) {
    const series = await journal.readSeries(asset.id);
    for (const { day, marketCap, price, volume } of series?.points ?? []) {
      if (day >= from && day <= to) days[day - from]?.push({ asset, price, marketCap, volume });
    }
  }
  return days.map((observations, row) => ({ day: from + row, origin: "close", observations }));
}
