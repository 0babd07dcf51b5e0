import { createHash } from "node:crypto";
import { asc, eq, sql } from "drizzle-orm";
import pg from "pg";
import { benchmarkId, createMarketMatrix } from "@altseason/core";
import type { Asset, DataSet, MarketMatrix } from "@altseason/core";
import type { CopiedRow } from "./copy-reader.ts";
import type { Snapshot } from "./read-snapshot.ts";
import { asset, marketDay } from "./schema/index.ts";

const BYTES = Float64Array.BYTES_PER_ELEMENT;
/** Bounds what PGlite, which gives a COPY in one piece, holds beside the matrix. */
const DAYS_A_COPY = 256;

/** All that a matrix is made of, less its numbers. */
export interface StoredMarket {
  readonly dataSet: DataSet;
  readonly assets: readonly Asset[];
  readonly days: readonly { readonly day: number; readonly sha256: string; readonly hasVolume: boolean }[];
}

/** Reads a data set's dictionary and its days without their numbers. */
export async function readStoredMarket({ orm }: Snapshot, stored: DataSet): Promise<StoredMarket> {
  const assets = await orm
    .select({ id: asset.id, symbol: asset.symbol, name: asset.name, tags: asset.tags })
    .from(asset)
    .where(eq(asset.dataSetId, stored.id))
    .orderBy(asc(asset.position));
  const days = await orm
    .select({
      day: marketDay.day,
      sha256: marketDay.sha256,
      hasVolume: sql<boolean>`${marketDay.volume} is not null`,
    })
    .from(marketDay)
    .where(eq(marketDay.dataSetId, stored.id))
    .orderBy(asc(marketDay.day));
  return { dataSet: stored, assets, days };
}

/** Lower-case hexadecimal SHA-256 of everything that decides a matrix: its source, its assets and each day's numbers. */
export function hashMarket({ dataSet, assets, days }: StoredMarket): string {
  return createHash("sha256")
    .update(JSON.stringify([dataSet, assets, days]))
    .digest("hex");
}

/** Lays packed days out as a matrix, row under row, without looking at a cell. Null without a day or without Bitcoin. */
export async function loadStoredMatrix(
  snapshot: Snapshot,
  { dataSet, assets, days }: StoredMarket,
): Promise<MarketMatrix | null> {
  const { id, identity, source } = dataSet;
  const first = days[0]?.day;
  const last = days.at(-1)?.day;
  if (first === undefined || last === undefined) return null;
  if (!assets.some((entry) => entry.id === benchmarkId(identity))) return null;
  const dayCount = last - first + 1;
  const cells = dayCount * assets.length;
  const arrays = [
    new Float64Array(cells),
    new Float64Array(cells),
    days.some(({ hasVolume }) => hasVolume) ? new Float64Array(cells) : null,
  ] as const;
  const targets = arrays.map((array) => array && new Uint8Array(array.buffer));
  const place = ([dayField, ...columns]: CopiedRow): void => {
    const row = (dayField?.readInt32BE(0) ?? first) - first;
    for (const [index, column] of columns.entries()) {
      if (!column) continue;
      if (column.length > assets.length * BYTES || column.length % BYTES !== 0) {
        throw new RangeError(
          `market_day: expected up to ${assets.length} cells on day ${first + row} of ${id}, got ${column.length / BYTES}`,
        );
      }
      targets[index]?.set(column, row * assets.length * BYTES);
    }
  };
  for (let start = first; start <= last; start += DAYS_A_COPY) {
    await snapshot.copy(
      `select day, price, market_cap, volume from market_day where data_set_id = ${pg.escapeLiteral(id)} and day >= ${start} and day < ${start + DAYS_A_COPY}`,
      place,
    );
  }
  const [price, marketCap, volume] = arrays;
  return createMarketMatrix({
    firstDay: first,
    dayCount,
    assets,
    identity,
    source,
    price,
    marketCap,
    volume,
  });
}
