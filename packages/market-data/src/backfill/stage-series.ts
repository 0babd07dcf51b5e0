import type { Asset } from "@altseason/core";
import type { AssetSeries } from "../market-data-provider.ts";
import { SETTLED } from "./backfill-error-codes.ts";
import type { BackfillGap, BackfillOptions, TellProgress } from "./backfill-options.ts";
import { fetchMissing } from "./fetch-missing.ts";
import type { OpenedPlan } from "./plan-backfill.ts";
import { createProgressMeter } from "./progress-meter.ts";
import { summariseSeries } from "./summarise-series.ts";
import type { SeriesSummary } from "./summarise-series.ts";

/** What the journal holds once every asset was asked for, in the order of the plan. */
export interface StagedSeries {
  readonly summaries: readonly SeriesSummary[];
  /** How many were there already. */
  readonly resumed: number;
  readonly gaps: readonly BackfillGap[];
}

const CONCURRENCY = 4;
const MOST_FAILURES_IN_A_ROW = 5;

/** Fetches what the journal lacks of a plan; what failed, unless for good, is tried once more at the end. */
export async function stageSeries(
  { concurrency = CONCURRENCY, journal, now = Date.now, provider, signal }: BackfillOptions,
  { isResumed, plan }: OpenedPlan,
  tell: TellProgress,
): Promise<StagedSeries> {
  if (!Number.isInteger(concurrency) || concurrency < 1) {
    throw new RangeError(`concurrency: expected an integer from 1, got ${concurrency}`);
  }
  const summaries = new Map<string, SeriesSummary>();
  const missing: Asset[] = [];
  for (const asset of plan.assets) {
    const staged = isResumed ? await journal.readSeries(asset.id) : null;
    if (staged === null) missing.push(asset);
    else summaries.set(asset.id, summariseSeries(staged));
  }
  const resumed = summaries.size;

  // Days written so far lack what comes only now: from its first series on, no kill may leave them at that.
  let rewound: Promise<void> | null = null;
  const stage = async (series: AssetSeries): Promise<void> => {
    if (plan.writtenThrough !== null) rewound ??= journal.writePlan({ ...plan, writtenThrough: null });
    await rewound;
    await journal.writeSeries(series);
  };

  const fetchAll = async (phase: "series" | "retry", assets: readonly Asset[]): Promise<BackfillGap[]> => {
    const isRetry = phase === "retry";
    const meter = createProgressMeter(
      isRetry ? assets.length : plan.assets.length,
      isRetry ? 0 : resumed,
      now,
    );
    const failed: BackfillGap[] = [];
    tell(phase, meter.read());
    await fetchMissing({
      provider,
      stage,
      assets,
      fromDay: plan.fromDay,
      toDay: plan.toDay,
      concurrency,
      mostFailuresInARow: isRetry ? Number.POSITIVE_INFINITY : MOST_FAILURES_IN_A_ROW,
      signal,
      onFetched: (series) => {
        summaries.set(series.assetId, summariseSeries(series));
        tell(phase, meter.step(), series.assetId);
      },
      onFailed: (gap) => {
        failed.push(gap);
        tell(phase, meter.step(), gap.assetId, gap);
      },
    });
    return failed;
  };

  const failed = await fetchAll("series", missing);
  const isSettled = ({ code }: BackfillGap): boolean => SETTLED.has(code);
  const again = new Set(failed.filter((gap) => !isSettled(gap)).map(({ assetId }) => assetId));
  const gaps = failed.filter(isSettled);
  if (again.size > 0) {
    gaps.push(
      ...(await fetchAll(
        "retry",
        missing.filter(({ id }) => again.has(id)),
      )),
    );
  }
  const places = new Map(plan.assets.map(({ id }, place) => [id, place]));
  const inPlanOrder = <T extends { readonly assetId: string }>(found: Iterable<T>): readonly T[] =>
    [...found].toSorted((a, b) => (places.get(a.assetId) ?? 0) - (places.get(b.assetId) ?? 0));
  return { summaries: inPlanOrder(summaries.values()), resumed, gaps: inPlanOrder(gaps) };
}
