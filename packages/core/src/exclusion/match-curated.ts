import type { Asset, IdentityScheme } from "../asset.ts";
import { parseDay } from "../day.ts";
import type { MarketMatrix } from "../market-matrix.ts";
import type { CuratedEntry } from "./curated-entry.ts";
import { listExclusions } from "./curated-table.ts";
import type { ExclusionMatch } from "./exclusion-match.ts";
import { doPricesAgree } from "./first-prices.ts";
import { familyOf } from "./id-families.ts";
import { keptReason } from "./kept-coins.ts";

interface CuratedIndex {
  readonly byCoinGecko: ReadonlyMap<string, readonly CuratedEntry[]>;
  readonly byCoinMarketCap: ReadonlyMap<string, readonly CuratedEntry[]>;
  readonly bySymbol: ReadonlyMap<string, readonly CuratedEntry[]>;
}

/** Look-ups into the curated table, made once for a whole matrix. */
export function indexCurated(table: readonly CuratedEntry[] = listExclusions()): CuratedIndex {
  return {
    byCoinGecko: groupBy(table, ({ coingecko }) => coingecko),
    byCoinMarketCap: groupBy(table, ({ coinmarketcap }) => coinmarketcap),
    bySymbol: groupBy(table, ({ anchor, symbol }) => (anchor === "id-only" ? null : symbol)),
  };
}

/**
 * Curated matches of a column: by provider id where the scheme has one, or by the family of a CoinGecko id; by ticker only
 * together with what the prices show. An id scheme falls back on the ticker only for tokens with a peg that prices can show.
 */
export function matchCurated(
  index: CuratedIndex,
  matrix: MarketMatrix,
  column: number,
): readonly ExclusionMatch[] {
  const asset = matrix.assets[column];
  if (asset === undefined || matrix.identity === "demo") return [];
  const byId = idEntries(index, matrix.identity, asset.id);
  if (byId.length > 0) return oneEach(byId, (entry) => toMatch(entry, `is listed by id ${asset.id}`));
  const isIdScheme = matrix.identity === "coingecko" || matrix.identity === "coinmarketcap";
  if (isIdScheme && isKept(matrix.identity, asset)) return [];
  const family = matrix.identity === "coingecko" ? familyOf(asset.id) : null;
  if (family !== null) return [toFamilyMatch(asset, family)];
  const symbol = asset.symbol.toUpperCase();
  const candidates = (index.bySymbol.get(symbol) ?? []).filter(
    ({ anchor }) => !isIdScheme || (anchor !== "ticker" && anchor !== "calm"),
  );
  const agreeing = candidates.filter((entry) => doPricesAgree(matrix, column, entry.anchor));
  return oneEach(agreeing, (entry) =>
    toMatch(entry, `is listed by ticker ${symbol}, and its first prices agree with that`),
  );
}

function idEntries(index: CuratedIndex, identity: IdentityScheme, id: string): readonly CuratedEntry[] {
  if (identity === "coingecko") return index.byCoinGecko.get(id) ?? [];
  if (identity === "coinmarketcap") return index.byCoinMarketCap.get(id) ?? [];
  return [];
}

/** Whether the list of look-alikes keeps an asset: by its id where ids are known, else by its ticker. */
export function isKept(identity: IdentityScheme, { id, symbol }: Asset): boolean {
  return (
    keptReason({
      symbol,
      coingecko: identity === "coingecko" ? id : undefined,
      coinmarketcap: identity === "coinmarketcap" ? id : undefined,
    }) !== null
  );
}

function toFamilyMatch(asset: Asset, family: Pick<CuratedEntry, "rule" | "reason">): ExclusionMatch {
  const evidence = `${asset.symbol.toUpperCase()} is known by the form of its id ${asset.id}: ${family.reason}.`;
  return { rule: family.rule, basis: "curated", strength: "strong", evidence, from: null, until: null };
}

function oneEach(
  entries: readonly CuratedEntry[],
  describe: (entry: CuratedEntry) => ExclusionMatch,
): readonly ExclusionMatch[] {
  const first = new Map(entries.toReversed().map((entry) => [entry.rule, entry]));
  return [...first.values()].map(describe);
}

function toMatch(entry: CuratedEntry, how: string): ExclusionMatch {
  return {
    rule: entry.rule,
    basis: "curated",
    strength: "strong",
    evidence: `${entry.symbol} ${how}: ${entry.reason}.`,
    from: entry.from === null ? null : parseDay(entry.from),
    until: entry.until === null ? null : parseDay(entry.until),
  };
}

function groupBy(
  table: readonly CuratedEntry[],
  keyOf: (entry: CuratedEntry) => string | null,
): ReadonlyMap<string, readonly CuratedEntry[]> {
  const groups = new Map<string, CuratedEntry[]>();
  for (const entry of table) {
    const key = keyOf(entry);
    if (key === null) continue;
    const group = groups.get(key) ?? [];
    group.push(entry);
    groups.set(key, group);
  }
  return groups;
}
