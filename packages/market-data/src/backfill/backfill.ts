import { SETTLED } from "./backfill-error-codes.ts";
import type { BackfillOptions, BackfillReport, TellProgress } from "./backfill-options.ts";
import { openPlan } from "./plan-backfill.ts";
import { createProgressMeter } from "./progress-meter.ts";
import { stageSeries } from "./stage-series.ts";
import { writeStagedDays } from "./write-staged-days.ts";

/**
 * Fills a data set with a provider's history. Each asset's series is staged in the journal as it arrives; when all are
 * there, whole days are written to the store (origin `close`). Killed at any point and called again with the same
 * request, it goes on where it was: finished assets are not fetched again, finished days not written again.
 *
 * An asset that fails is tried once more at the end and then reported as a gap, and the days are written without it.
 * @throws {MarketDataError} when the provider refuses or fails for good; what was fetched stays in the journal
 * @throws {RangeError} when the days or counts asked for do not make sense, or Bitcoin is not among the assets
 */
export async function backfill(options: BackfillOptions): Promise<BackfillReport> {
  const { dataSetId, journal, now = Date.now, provider, signal, store } = options;
  const tell: TellProgress = (phase, progress, assetId = null, failure = null) =>
    options.onProgress?.({ phase, ...progress, assetId, failure });

  tell("listing", createProgressMeter(1, 0, now).read());
  const opened = await openPlan(options, now());
  await store.ensureDataSet({ id: dataSetId, identity: provider.identity, source: provider.source });
  const { gaps, resumed, summaries } = await stageSeries(options, opened, tell);
  const fetched = summaries.length - resumed;

  // An asset that came only now belongs into the days that an earlier run has written, too.
  const plan = fetched > 0 ? { ...opened.plan, writtenThrough: null } : opened.plan;
  const doneDays = Math.max(0, (plan.writtenThrough ?? plan.fromDay - 1) - plan.fromDay + 1);
  const meter = createProgressMeter(plan.toDay - plan.fromDay + 1, doneDays, now);
  tell("days", meter.read());
  const written = await writeStagedDays({
    plan,
    journal,
    store,
    dataSetId,
    signal,
    onDay: () => tell("days", meter.step()),
  });

  // What was staged is kept for gaps that another run may close; it then writes the days anew.
  if (gaps.every(({ code }) => SETTLED.has(code))) await journal.clear();
  else await journal.writePlan({ ...plan, state: "complete", writtenThrough: null });

  return {
    fromDay: plan.fromDay,
    toDay: plan.toDay,
    requestedFromDay: plan.requestedFromDay,
    assets: plan.assets.length,
    fetched,
    resumed,
    ...written,
    gaps,
    holes: summaries
      .filter(({ missingDays }) => missingDays > 0)
      .map(({ assetId, missingDays }) => ({ assetId, missingDays })),
    emptyAssets: summaries.filter(({ days }) => days === 0).map(({ assetId }) => assetId),
  };
}
