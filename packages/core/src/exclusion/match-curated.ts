import type { Asset, IdentityScheme } from "../asset.ts";
import { parseDay } from "../day.ts";
import type { MarketMatrix } from "../market-matrix.ts";
import type { CuratedEntry, PegAnchor } from "./curated-entry.ts";
import { listExclusions } from "./curated-table.ts";
import type { ExclusionMatch } from "./exclusion-match.ts";
import { doPricesAgree } from "./first-prices.ts";
import { familyOf } from "./id-families.ts";
import { keptReason } from "./kept-coins.ts";
import { ruleOfName } from "./name-pattern.ts";

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
 * together with a name of the same class or with what the prices show. Where ids are known and this one is not, only a
 * price near a peg counts, never calm or the ticker alone.
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
  const named = asset.name === null ? null : ruleOfName(asset.name);
  const entries = index.bySymbol.get(symbol) ?? [];
  return oneEach(
    entries.filter(({ anchor, rule }) => rule === named || isPriceAsked(anchor, isIdScheme)),
    (entry) => {
      if (entry.rule === named)
        return toMatch(entry, `is listed by ticker ${symbol}, and its name says the same`);
      if (!doPricesAgree(matrix, column, entry.anchor)) return null;
      return toMatch(entry, `is listed by ticker ${symbol}, and its first prices agree with that`);
    },
  );
}

/** Whether a ticker may match by the price: where ids are known, a price has to show the peg. */
function isPriceAsked(anchor: PegAnchor, isIdScheme: boolean): boolean {
  return !isIdScheme || (anchor !== "ticker" && anchor !== "calm");
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

/** Matches of the entries, one for each rule, or one for each span of days where none is open. */
function oneEach(
  entries: readonly CuratedEntry[],
  match: (entry: CuratedEntry) => ExclusionMatch | null,
): readonly ExclusionMatch[] {
  const first = new Map<string, ExclusionMatch>();
  for (const entry of entries) {
    const key = `${entry.rule} ${entry.from ?? ""} ${entry.until ?? ""}`;
    const found = first.has(key) || first.has(`${entry.rule}  `) ? null : match(entry);
    if (found !== null) first.set(key, found);
  }
  return [...first.values()];
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
