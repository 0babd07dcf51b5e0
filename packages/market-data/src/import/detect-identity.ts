import type { IdentityScheme } from "@altseason/core";
import { ImportError } from "./import-error.ts";
import type { MarketKey, MarketRows } from "./market-rows.ts";

type NamedBy = "numbers" | "words" | "tickers";

const NUMERIC = /^\d+$/;
const DESCRIBED: Readonly<Record<NamedBy, string>> = {
  numbers: "numeric ids (CoinMarketCap's)",
  words: "ids in words (CoinGecko's)",
  tickers: "tickers without ids",
};

/**
 * How the rows name their coins: as the files say themselves, where they do. Else numeric ids are CoinMarketCap's, others CoinGecko's; without ids the names count where
 * every row has one, else the tickers.
 * @throws {ImportError} `mixed_identity` when two files name coins in different ways: nothing tells which are the same
 */
export function detectIdentity(rows: MarketRows): IdentityScheme {
  const told = toldScheme(rows);
  if (told !== null) return told;
  const ways = namedByFile(rows);
  const [first] = ways;
  for (const other of ways.slice(1)) {
    if (first === undefined || other.namedBy === first.namedBy) continue;
    const found = `${DESCRIBED[first.namedBy]} in ${first.file} and ${DESCRIBED[other.namedBy]} in ${other.file}`;
    throw new ImportError(
      "mixed_identity",
      { file: other.file },
      `expected one way of naming coins, got ${found}`,
    );
  }
  if (first?.namedBy === "numbers") return "coinmarketcap";
  if (first?.namedBy === "words") return "coingecko";
  return rows.keys.every(({ name }) => name !== null) ? "name" : "symbol";
}

/** The scheme that the files name themselves; null where none does. */
function toldScheme({ keys, files }: MarketRows): IdentityScheme | null {
  const told = new Set(keys.map(({ scheme }) => scheme));
  const [first = null] = told;
  if (told.size === 1) return first;
  if ([...told].every((scheme) => scheme === null)) return null;
  const found = [...told].map((scheme) => scheme ?? "none").join(" and ");
  throw new ImportError(
    "mixed_identity",
    { file: files.join(", ") },
    `expected one scheme of ids in all files, got ${found}`,
  );
}

/** A file is numeric only where all its ids are: a word may consist of digits. */
function namedByFile(rows: MarketRows): readonly { readonly file: string; readonly namedBy: NamedBy }[] {
  const byKey = rows.keys.map(namedBy);
  const byFile = new Map<number, NamedBy>();
  for (let row = 0; row < rows.count; row += 1) {
    const file = rows.file[row] ?? 0;
    const own = byKey[rows.key[row] ?? 0] ?? "tickers";
    const known = byFile.get(file) ?? own;
    byFile.set(file, known === "numbers" ? own : known);
  }
  return [...byFile].map(([file, way]) => ({ file: rows.files[file] ?? "", namedBy: way }));
}

function namedBy({ id }: MarketKey): NamedBy {
  if (id === null) return "tickers";
  return NUMERIC.test(id) ? "numbers" : "words";
}
