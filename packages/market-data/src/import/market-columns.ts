import { ImportError } from "./import-error.ts";

const SYNONYMS = {
  day: ["date", "snapshot_date", "day", "timestamp", "time"],
  id: ["id", "coin_id", "slug", "coingecko_id"],
  symbol: ["symbol", "ticker"],
  name: ["name", "coin"],
  price: ["price", "close", "price_usd", "current_price", "price (usd)"],
  marketCap: ["market_cap", "market cap", "marketcap", "market_cap_usd", "mcap", "market cap (usd)"],
  volume: ["volume_24h", "volume (24h)", "volume", "total_volume", "volume_usd"],
} as const;

type ColumnName = keyof typeof SYNONYMS;

/** Positions of the columns that matter; −1 where a file has none of that name. */
export type MarketColumns = Readonly<Record<ColumnName, number>> & {
  /** The header's own spelling by position, for messages. */
  readonly headers: readonly string[];
};

/** Finds columns by name, whatever their order, case and the usual synonyms. */
export function findMarketColumns(headers: readonly string[]): MarketColumns {
  const names = headers.map((header) => header.trim().toLowerCase());
  const find = (column: ColumnName): number => {
    for (const synonym of SYNONYMS[column]) {
      const at = names.indexOf(synonym);
      if (at >= 0) return at;
    }
    return -1;
  };
  return {
    headers,
    day: find("day"),
    id: find("id"),
    symbol: find("symbol"),
    name: find("name"),
    price: find("price"),
    marketCap: find("marketCap"),
    volume: find("volume"),
  };
}

/** Whether a file lists assets (ids with symbols or names) rather than days of a market. */
export function isAssetDictionary(columns: MarketColumns): boolean {
  return (
    columns.day < 0 && columns.price < 0 && columns.id >= 0 && (columns.symbol >= 0 || columns.name >= 0)
  );
}

/** @throws {ImportError} `missing_column` naming the columns a market file needs and those it has */
export function requireMarketColumns(columns: MarketColumns, file: string): void {
  const missing = (["day", "price", "marketCap"] as const).filter((column) => columns[column] < 0);
  const lacksIdentity = columns.id < 0 && columns.symbol < 0;
  if (missing.length === 0 && !lacksIdentity) return;
  const wanted = [
    ...missing.map((column) => `${column} (${SYNONYMS[column].join(", ")})`),
    ...(lacksIdentity ? ["id or symbol"] : []),
  ];
  throw new ImportError(
    "missing_column",
    { file, line: 1 },
    `expected a column for ${wanted.join(" and ")}, got ${columns.headers.join(", ")}`,
  );
}
