import { benchmarkId } from "@altseason/core";
import type { Asset, IdentityScheme } from "@altseason/core";
import { COIN_RENAMES } from "./coin-rename.ts";
import { detectIdentity } from "./detect-identity.ts";
import { isSameRow, refuseRow } from "./distinct-rows.ts";
import { joinRenamed } from "./join-renamed.ts";
import type { AppliedRename, JoinedCoin } from "./join-renamed.ts";
import type { MarketRows } from "./market-rows.ts";
import type { DictionaryEntry } from "./read-market-rows.ts";
import { resolveSeries } from "./resolve-series.ts";
import type { SeriesBreak, SeriesContext } from "./resolve-series.ts";

/** A ticker that stood for several coins at once. Day numbers; `days` counts those on which it did. */
export interface TickerTwins {
  readonly symbol: string;
  readonly days: number;
  readonly firstDay: number;
  readonly lastDay: number;
}

/** One coin and the rows that are its own. */
export interface ResolvedCoin {
  readonly asset: Asset;
  readonly pieces: readonly { readonly rows: readonly number[]; readonly unit: number }[];
}

/** Who is who in a table. */
export interface ResolvedIdentity {
  readonly identity: IdentityScheme;
  readonly coins: readonly ResolvedCoin[];
  readonly breaks: readonly SeriesBreak[];
  readonly renames: readonly AppliedRename[];
  readonly twins: readonly TickerTwins[];
  /** Rows that said again what another row says. */
  readonly duplicateRows: number;
}

/**
 * Tells coins apart: by id where there is one, as given where the file says whose ids they are, else by name and ticker, else by ticker and continuity of price and supply.
 * @throws {ImportError} `mixed_identity` when files name coins by ids of different schemes, or some by none
 */
export function resolveIdentity(
  rows: MarketRows,
  dictionary: ReadonlyMap<string, DictionaryEntry>,
  asked: IdentityScheme | undefined,
): ResolvedIdentity {
  const told = detectIdentity(rows);
  const identity = asked ?? told;
  const isTold = rows.keys.every(({ scheme }) => scheme !== null);
  const byKey = rowsByKey(rows, identity, isTold);
  if (!isTold && (identity === "symbol" || identity === "name")) {
    return resolveByContinuity(rows, byKey, identity);
  }
  let duplicateRows = 0;
  const coins = rows.keys.map((key, index) => {
    const id = key.id ?? key.symbol;
    const known = dictionary.get(id);
    const symbol = key.symbol || (known?.symbol ?? id);
    const asset = {
      id,
      symbol: isTold ? key.symbol : symbol.toUpperCase(),
      name: key.name ?? known?.name ?? null,
      tags: key.tags,
    };
    const own = oneRowADay(rows, byKey[index] ?? []);
    duplicateRows += (byKey[index] ?? []).length - own.length;
    return { asset, pieces: [{ rows: own, unit: 1 }] };
  });
  return { identity, coins, breaks: [], renames: [], twins: [], duplicateRows };
}

/** Rows of each key in order of day; a file with names beside one without are one by ticker. */
function rowsByKey(
  rows: MarketRows,
  identity: IdentityScheme,
  isTold: boolean,
): readonly (readonly number[])[] {
  const groups: number[][] = rows.keys.map(() => []);
  const bySymbol = new Map<string, number[]>();
  const targets = rows.keys.map(({ symbol }, index) => {
    if (isTold || identity !== "symbol") return groups[index];
    const shared = bySymbol.get(symbol) ?? groups[index] ?? [];
    bySymbol.set(symbol, shared);
    return shared;
  });
  for (let row = 0; row < rows.count; row += 1) targets[rows.key[row] ?? 0]?.push(row);
  for (const own of groups) own.sort((a, b) => (rows.day[a] ?? 0) - (rows.day[b] ?? 0));
  return groups;
}

function oneRowADay(rows: MarketRows, own: readonly number[]): readonly number[] {
  return own.filter((row, index) => {
    const previous = own[index - 1] ?? row;
    if (previous === row || rows.day[previous] !== rows.day[row]) return true;
    if (!isSameRow(rows, previous, row)) refuseRow(rows, previous, row);
    return false;
  });
}

function resolveByContinuity(
  rows: MarketRows,
  byKey: readonly (readonly number[])[],
  identity: "symbol" | "name",
): ResolvedIdentity {
  const breaks: SeriesBreak[] = [];
  const renames: AppliedRename[] = [];
  const twins = new Map<string, TickerTwins>();
  let duplicateRows = 0;
  const context: SeriesContext = {
    rows,
    marketMove: bitcoinMove(rows),
    isNamed: identity === "name",
    listener: {
      onBreak: (found) => breaks.push(found),
      onTwins: (symbol, day) => {
        const known = twins.get(symbol);
        const firstDay = known?.firstDay ?? day;
        twins.set(symbol, { symbol, days: (known?.days ?? 0) + 1, firstDay, lastDay: day });
      },
      onDuplicate: () => {
        duplicateRows += 1;
      },
    },
  };
  const series = byKey.filter((own) => own.length > 0).flatMap((own) => resolveSeries(context, own));
  const joined = joinRenamed(rows, series, COIN_RENAMES, (applied) => renames.push(applied));
  const taken = new Map<string, number>();
  const coins = joined
    .toSorted((a, b) => lengthOf(b) - lengthOf(a))
    .map(({ latest, pieces }) => ({
      asset: assetOf(latest.key.symbol, latest.key.name, latest.ordinal, identity, taken),
      pieces: pieces.map(({ series: piece, unit }) => ({ rows: piece.rows, unit })),
    }));
  breaks.sort((a, b) => a.day - b.day);
  return { identity, coins, breaks, renames, twins: [...twins.values()], duplicateRows };
}

function lengthOf(coin: JoinedCoin): number {
  return coin.pieces.reduce((sum, { series }) => sum + series.rows.length, 0);
}

function assetOf(
  symbol: string,
  name: string | null,
  ordinal: number,
  identity: "symbol" | "name",
  taken: Map<string, number>,
): Asset {
  const base = identity === "name" ? slugOf(`${name ?? ""}-${symbol}`) : symbol;
  const label = ordinal === 1 ? base : `${base}~${ordinal}`;
  const count = (taken.get(label) ?? 0) + 1;
  taken.set(label, count);
  return { id: count === 1 ? label : `${label}~~${count}`, symbol, name, tags: [] };
}

function slugOf(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .replaceAll(/^-|-$/g, "");
}

/** Log move of Bitcoin between two days, 0 where it is not known: what "the market did". */
function bitcoinMove(rows: MarketRows): (fromDay: number, toDay: number) => number {
  const prices = new Map<number, number>();
  for (let row = 0; row < rows.count; row += 1) {
    const price = rows.price[row] ?? 0;
    if (price > 0 && rows.keys[rows.key[row] ?? 0]?.symbol === benchmarkId("symbol"))
      prices.set(rows.day[row] ?? 0, price);
  }
  return (fromDay, toDay) =>
    Math.log((prices.get(toDay) ?? 1) / (prices.get(fromDay) ?? prices.get(toDay) ?? 1));
}
