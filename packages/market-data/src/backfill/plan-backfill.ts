import { benchmarkId, canonicalJson, dayOfTime, formatDay } from "@altseason/core";
import type { Asset, DayNumber } from "@altseason/core";
import type { MarketDataProvider } from "../market-data-provider.ts";
import { notSupported } from "../not-supported.ts";
import type { BackfillJournal, BackfillPlan } from "./backfill-journal.ts";
import type { BackfillOptions } from "./backfill-options.ts";

const DEFAULT_DAYS = 400;
const DEFAULT_LIMIT = 250;
// CoinGecko has a day's close ten minutes after it; ask no earlier.
const CLOSE_DELAY_MS = 20 * 60_000;
// A broken run older than this is started anew rather than finished as it was planned.
const OLDEST_PLAN_DAYS = 7;

/** A plan, and whether it is that of an earlier run. */
export interface OpenedPlan {
  readonly plan: BackfillPlan;
  readonly isResumed: boolean;
}

/**
 * The plan of an earlier run with the same request, broken off or left with gaps; else a new one, which forgets
 * what the journal held.
 * @throws {RangeError} when the days or counts asked for do not make sense, or Bitcoin is not among the assets
 */
export async function openPlan(options: BackfillOptions, nowMs: number): Promise<OpenedPlan> {
  const { journal, provider } = options;
  if (!provider.capabilities.series)
    throw notSupported(provider.id, "it has no daily series as it is set up");
  const range = rangeOf(options, nowMs);
  const request = requestText(options);
  const found = await journal.readPlan();
  if (found !== null && found.request === request && isWorthResuming(found, range)) {
    return { plan: await shortenPlan(found, earliestDay(provider, nowMs), journal), isResumed: true };
  }
  const assets = await listAssets(options);
  await journal.clear();
  const plan: BackfillPlan = { request, ...range, assets, state: "running", writtenThrough: null };
  await journal.writePlan(plan);
  return { plan, isResumed: false };
}

type Range = Pick<BackfillPlan, "fromDay" | "toDay" | "requestedFromDay">;

function isWorthResuming(found: BackfillPlan, range: Range): boolean {
  if (found.state === "running") return range.toDay - found.toDay <= OLDEST_PLAN_DAYS;
  return found.fromDay === range.fromDay && found.toDay === range.toDay;
}

/**
 * A plan of an earlier day, less the first days where the provider no longer reaches them and series are still to be
 * fetched: later ones would lack those days.
 */
async function shortenPlan(
  found: BackfillPlan,
  fromDay: DayNumber,
  journal: BackfillJournal,
): Promise<BackfillPlan> {
  if (fromDay <= found.fromDay || (await areAllStaged(found, journal))) return found;
  const plan = { ...found, fromDay };
  await journal.writePlan(plan);
  return plan;
}

async function areAllStaged({ assets }: BackfillPlan, journal: BackfillJournal): Promise<boolean> {
  for (const { id } of assets) if ((await journal.readSeries(id)) === null) return false;
  return true;
}

/** How far back a provider reaches; −∞ where no limit is known. */
function earliestDay({ capabilities }: MarketDataProvider, nowMs: number): DayNumber {
  const { historyDays } = capabilities;
  return historyDays === null ? Number.NEGATIVE_INFINITY : dayOfTime(nowMs) - historyDays;
}

function requestText({ assets, dataSetId, days, fromDay, limit, provider, toDay }: BackfillOptions): string {
  return canonicalJson({
    provider: provider.id,
    dataSetId,
    days: days ?? null,
    fromDay: fromDay ?? null,
    toDay: toDay ?? null,
    limit: limit ?? null,
    assets: (assets ?? []).map(({ id }) => id),
  });
}

function rangeOf(options: BackfillOptions, nowMs: number): Range {
  const lastDay = dayOfTime(nowMs - CLOSE_DELAY_MS) - 1;
  const toDay = options.toDay ?? lastDay;
  if (!Number.isInteger(toDay) || toDay > lastDay) {
    throw new RangeError(`toDay: expected a day that is over, ${formatDay(lastDay)} at most, got ${toDay}`);
  }
  if (options.fromDay !== undefined && options.days !== undefined) {
    throw new RangeError("days: expected either days or fromDay, got both");
  }
  const requestedFromDay =
    options.fromDay ?? toDay - requireCount("days", options.days ?? DEFAULT_DAYS, 1) + 1;
  if (!Number.isInteger(requestedFromDay) || requestedFromDay > toDay) {
    throw new RangeError(`fromDay: expected a day of ${formatDay(toDay)} at most, got ${requestedFromDay}`);
  }
  const earliest = earliestDay(options.provider, nowMs);
  if (toDay < earliest) {
    throw new RangeError(
      `toDay: expected a day from ${formatDay(earliest)} on, as far back as ${options.provider.id} reaches, got ${toDay}`,
    );
  }
  const fromDay = Math.max(requestedFromDay, earliest);
  return { fromDay, toDay, requestedFromDay };
}

async function listAssets(options: BackfillOptions): Promise<readonly Asset[]> {
  const { assets: further = [], provider, signal } = options;
  const limit = requireCount(
    "limit",
    options.limit ?? (provider.capabilities.listing ? DEFAULT_LIMIT : 0),
    0,
  );
  const listed = limit === 0 ? [] : (await provider.fetchListing({ limit, signal })).assets;
  const byId = new Map<string, Asset>();
  for (const asset of [...listed.map((one) => one.asset), ...further]) {
    if (!byId.has(asset.id)) byId.set(asset.id, asset);
  }
  requireBenchmark(byId, benchmarkId(provider.identity));
  return [...byId.values()];
}

function requireBenchmark(assets: ReadonlyMap<string, Asset>, id: string): void {
  if (assets.has(id)) return;
  throw new RangeError(`assets: expected the benchmark ${JSON.stringify(id)} among ${assets.size} assets`);
}

function requireCount(label: string, count: DayNumber, least: number): number {
  if (Number.isInteger(count) && count >= least) return count;
  throw new RangeError(`${label}: expected an integer from ${least}, got ${count}`);
}
