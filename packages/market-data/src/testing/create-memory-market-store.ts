import { columnsById, createMarketMatrix, benchmarkId } from "@altseason/core";
import type {
  Asset,
  DataSet,
  DayNumber,
  DayOrigin,
  MarketDay,
  MarketMatrix,
  MarketObservation,
  MarketStore,
} from "@altseason/core";

/** A day as stored. */
export interface KeptDay extends MarketDay {
  readonly revision: number;
}

/** Everything a memory store holds of a data set. */
export interface KeptDataSet {
  readonly dataSet: DataSet;
  readonly days: readonly KeptDay[];
}

/** Where a memory store starts and whom it tells. */
export interface MemoryMarketStoreOptions {
  readonly kept?: readonly KeptDataSet[];
  /** Called, and awaited, before a change is told of. */
  readonly onDataSet?: (dataSet: DataSet) => Promise<void>;
  readonly onDay?: (dataSetId: string, day: KeptDay) => Promise<void>;
}

const STRENGTH: Readonly<Record<DayOrigin, number>> = { derived: 0, intraday: 1, close: 2 };

/** A market store in memory. */
export function createMemoryMarketStore(options: MemoryMarketStoreOptions = {}): MarketStore {
  const dataSets = new Map<string, DataSet>();
  const daysBySet = new Map<string, Map<DayNumber, KeptDay>>();
  for (const { dataSet, days } of options.kept ?? []) {
    dataSets.set(dataSet.id, dataSet);
    daysBySet.set(dataSet.id, new Map(days.map((day) => [day.day, day])));
  }
  return {
    async ensureDataSet(dataSet) {
      const known = dataSets.get(dataSet.id);
      if (known !== undefined) requireSameKind(known, dataSet);
      dataSets.set(dataSet.id, dataSet);
      if (!daysBySet.has(dataSet.id)) daysBySet.set(dataSet.id, new Map());
      await options.onDataSet?.(dataSet);
    },
    listDataSets: () => Promise.resolve([...dataSets.values()]),
    async writeDays(dataSetId, days) {
      const kept = daysBySet.get(dataSetId);
      if (kept === undefined) {
        throw new RangeError(`dataSetId: expected a known data set, got ${JSON.stringify(dataSetId)}`);
      }
      const changed: DayNumber[] = [];
      for (const day of days) {
        const next = mergeDay(kept.get(day.day), day);
        if (next === null) continue;
        kept.set(day.day, next);
        changed.push(day.day);
        await options.onDay?.(dataSetId, next);
      }
      return changed;
    },
    listDays: (dataSetId) =>
      Promise.resolve(
        sortDays(daysBySet.get(dataSetId)).map(({ day, observations, origin, revision }) => ({
          day,
          origin,
          assetCount: observations.length,
          revision,
        })),
      ),
    loadMatrix(dataSetId) {
      const dataSet = dataSets.get(dataSetId);
      return Promise.resolve(
        dataSet === undefined ? null : matrixOf(dataSet, sortDays(daysBySet.get(dataSetId))),
      );
    },
  };
}

/** The day to keep, or null when nothing changes. */
function mergeDay(kept: KeptDay | undefined, next: MarketDay): KeptDay | null {
  if (kept === undefined) return { ...next, revision: 1 };
  if (STRENGTH[next.origin] < STRENGTH[kept.origin]) return null;
  const observations = next.origin === "derived" ? addObservations(kept, next) : next.observations;
  const merged = { day: next.day, origin: next.origin, observations, revision: kept.revision };
  if (numbersOf(merged) === numbersOf(kept)) return null;
  return { ...merged, revision: kept.revision + 1 };
}

function addObservations(kept: MarketDay, next: MarketDay): readonly MarketObservation[] {
  const known = new Set(kept.observations.map(({ asset }) => asset.id));
  return [...kept.observations, ...next.observations.filter(({ asset }) => !known.has(asset.id))];
}

function numbersOf({ observations, origin }: MarketDay): string {
  const rows = observations.map(({ asset, marketCap, price, volume }) => [
    asset.id,
    price,
    marketCap,
    volume,
  ]);
  return JSON.stringify([origin, rows.toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1))]);
}

function sortDays(days: ReadonlyMap<DayNumber, KeptDay> | undefined): readonly KeptDay[] {
  return [...(days?.values() ?? [])].toSorted((a, b) => a.day - b.day);
}

function matrixOf({ identity, source }: DataSet, days: readonly KeptDay[]): MarketMatrix | null {
  const first = days[0];
  const last = days.at(-1);
  if (first === undefined || last === undefined) return null;
  const assets = assetsOf(days);
  const columns = columnsById(assets);
  if (!columns.has(benchmarkId(identity))) return null;
  const dayCount = last.day - first.day + 1;
  const price = new Float64Array(dayCount * assets.length).fill(Number.NaN);
  const marketCap = price.slice();
  const volume = price.slice();
  for (const { day, observations } of days) {
    for (const one of observations) {
      const cell = (day - first.day) * assets.length + (columns.get(one.asset.id) ?? 0);
      price[cell] = one.price ?? Number.NaN;
      marketCap[cell] = one.marketCap ?? Number.NaN;
      volume[cell] = one.volume ?? Number.NaN;
    }
  }
  return createMarketMatrix({
    firstDay: first.day,
    dayCount,
    assets,
    identity,
    source,
    price,
    marketCap,
    volume,
  });
}

function assetsOf(days: readonly KeptDay[]): readonly Asset[] {
  const assets = new Map<string, Asset>();
  for (const { asset } of days.flatMap(({ observations }) => observations)) {
    const known = assets.get(asset.id);
    assets.set(asset.id, {
      id: asset.id,
      symbol: asset.symbol,
      name: asset.name ?? known?.name ?? null,
      tags: asset.tags.length > 0 ? asset.tags : (known?.tags ?? []),
    });
  }
  return [...assets.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function requireSameKind(known: DataSet, next: DataSet): void {
  for (const [label, before, after] of [
    ["identity", known.identity, next.identity],
    ["source.kind", known.source.kind, next.source.kind],
  ] as const) {
    if (before !== after) {
      throw new RangeError(`${label}: expected ${before} as the data set ${known.id} has, got ${after}`);
    }
  }
}
