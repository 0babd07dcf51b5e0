import { ImportError } from "./import-error.ts";

/** As headers are compared: lower case, letters and digits alone, so that `Market Cap`, `market_cap` and `marketCap` agree. */
const SYNONYMS = {
  day: ["date", "snapshotdate", "day", "timestamp", "datetime", "time"],
  id: ["id", "coinid", "slug", "coingeckoid", "coinmarketcapid", "cmcid"],
  symbol: ["symbol", "ticker"],
  name: ["name", "coinname", "coin"],
  price: ["price", "close", "closeprice", "closingprice", "priceusd", "closeusd", "currentprice"],
  marketCap: ["marketcap", "marketcapusd", "marketcapitalization", "mcap", "capmrktcurusd"],
  volume: ["volume24h", "volume", "totalvolume", "volumeusd", "volume24husd"],
  tags: ["tags"],
  scheme: ["scheme"],
} as const;

type ColumnName = keyof typeof SYNONYMS;

/** Positions of the columns that matter; −1 where a file has none of that name. */
export type MarketColumns = Readonly<Record<ColumnName, number>> & {
  /** The header's own spelling by position, for messages. */
  readonly headers: readonly string[];
};

/** Finds columns by name, whatever their order, case, spacing and the usual synonyms. */
export function findMarketColumns(headers: readonly string[]): MarketColumns {
  const names = headers.map((header) => header.toLowerCase().replaceAll(/[^a-z0-9]/g, ""));
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
    tags: find("tags"),
    scheme: find("scheme"),
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
    ...(lacksIdentity ? [`id or symbol (${[...SYNONYMS.id, ...SYNONYMS.symbol].join(", ")})`] : []),
  ];
  throw new ImportError(
    "missing_column",
    { file, line: 1 },
    `expected a column for ${wanted.join(" and ")}, got ${columns.headers.join(", ")}`,
  );
}
