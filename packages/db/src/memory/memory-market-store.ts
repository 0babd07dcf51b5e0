import { benchmarkId, createMarketMatrix } from "@altseason/core";
import type { Asset, DataSet, DayOrigin, MarketDay, MarketStore } from "@altseason/core";
import { mergeAsset } from "../asset-dictionary.ts";
import { mergeDay } from "../merge-day.ts";
import { emptyCells, hashDay, packCells } from "../packed-cells.ts";
import type { DayCells } from "../packed-cells.ts";

interface StoredSet {
  dataSet: DataSet;
  readonly assets: Asset[];
  readonly positions: Map<string, number>;
  readonly days: Map<number, { origin: DayOrigin; cells: DayCells; revision: number; sha256: string }>;
}

/** Market history in memory, for tests and for a look without a disk. */
export function createMemoryMarketStore(): MarketStore {
  const sets = new Map<string, StoredSet>();
  return {
    async ensureDataSet(dataSet) {
      const stored = sets.get(dataSet.id);
      if (stored === undefined) {
        sets.set(dataSet.id, { dataSet, assets: [], positions: new Map(), days: new Map() });
        return;
      }
      const { identity, source } = stored.dataSet;
      if (identity !== dataSet.identity || source.kind !== dataSet.source.kind) {
        const got = `${dataSet.identity} ids, ${dataSet.source.kind}`;
        throw new RangeError(
          `dataSet: expected ${dataSet.id} to stay ${identity} ids, ${source.kind}; got ${got}`,
        );
      }
      stored.dataSet = dataSet;
    },
    async listDataSets() {
      return [...sets.values()].map(({ dataSet }) => dataSet).sort((a, b) => (a.id < b.id ? -1 : 1));
    },
    async writeDays(dataSetId, days) {
      const stored = sets.get(dataSetId);
      if (stored === undefined) {
        throw new RangeError(`dataSetId: expected a data set that was made before, got ${dataSetId}`);
      }
      return days.filter((day) => writeDay(stored, day)).map(({ day }) => day);
    },
    async listDays(dataSetId) {
      return [...(sets.get(dataSetId)?.days ?? [])]
        .sort(([a], [b]) => a - b)
        .map(([day, { origin, cells, revision }]) => ({
          day,
          origin,
          revision,
          assetCount: countKnown(cells.price),
        }));
    },
    async loadMatrix(dataSetId) {
      const stored = sets.get(dataSetId);
      return stored === undefined ? null : toMatrix(stored);
    },
  };
}

function writeDay({ assets, positions, days }: StoredSet, day: MarketDay): boolean {
  for (const { asset } of day.observations) {
    const position = positions.get(asset.id);
    const known = assets[position ?? -1];
    if (position === undefined || known === undefined) {
      positions.set(asset.id, assets.length);
      assets.push(asset);
    } else {
      assets[position] = mergeAsset(known, asset);
    }
  }
  const written = emptyCells(assets.length);
  for (const { asset, price, marketCap, volume } of day.observations) {
    const position = positions.get(asset.id) ?? 0;
    written.price[position] = price ?? Number.NaN;
    written.marketCap[position] = marketCap ?? Number.NaN;
    written.volume[position] = volume ?? Number.NaN;
  }
  const before = days.get(day.day);
  const cells = before === undefined ? written : mergeDay(before, { origin: day.origin, cells: written });
  if (cells === null) return false;
  const volume = cells.volume === null ? null : packCells(cells.volume);
  const sha256 = hashDay(day.origin, packCells(cells.price), packCells(cells.marketCap), volume);
  if (before?.sha256 === sha256) return false;
  days.set(day.day, { origin: day.origin, cells, revision: (before?.revision ?? 0) + 1, sha256 });
  return true;
}

function toMatrix({ dataSet, assets, days }: StoredSet): ReturnType<typeof createMarketMatrix> | null {
  const { identity, source } = dataSet;
  const known = [...days.keys()].sort((a, b) => a - b);
  const [firstDay] = known;
  if (firstDay === undefined || !assets.some(({ id }) => id === benchmarkId(identity))) return null;
  const dayCount = (known.at(-1) ?? firstDay) - firstDay + 1;
  const size = dayCount * assets.length;
  const matrix = {
    price: new Float64Array(size),
    marketCap: new Float64Array(size),
    volume: new Float64Array(size),
  };
  for (const [day, { cells }] of days) {
    const start = (day - firstDay) * assets.length;
    matrix.price.set(cells.price, start);
    matrix.marketCap.set(cells.marketCap, start);
    if (cells.volume !== null) matrix.volume.set(cells.volume, start);
  }
  return createMarketMatrix({ firstDay, dayCount, assets: [...assets], identity, source, ...matrix });
}

function countKnown(cells: Float64Array): number {
  return cells.reduce((count, value) => count + Number(!Number.isNaN(value)), 0);
}
