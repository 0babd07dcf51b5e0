import type {
  CoinHistory,
  CoinList,
  ConstituentList,
  Dominance,
  Exclusions,
  History,
  IndexChanges,
  Seasons,
} from "@altseason/contract";
import type { Unlabelled } from "../views/unlabelled.ts";
import { writeCsv } from "./write-csv.ts";

/** `date,value,outperformers,constituents` */
export function historyCsv({ points }: Unlabelled<History>): string {
  const rows = points.map(({ day, ...point }) => ({ date: day, ...point }));
  return writeCsv(["date", "value", "outperformers", "constituents"], rows);
}

/** One constituent a line, in order of rank. */
export function constituentsCsv({ constituents }: Unlabelled<ConstituentList>): string {
  return writeCsv(
    [
      "rank",
      "id",
      "symbol",
      "name",
      "marketCap",
      "price",
      "priceDay",
      "basePrice",
      "baseDay",
      "return",
      "returnOverBenchmark",
      "outperformed",
    ],
    constituents.map(({ review: _review, ...row }) => row),
  );
}

/** One coin a line, in order of rank. */
export function coinsCsv({ coins }: Unlabelled<CoinList>): string {
  return writeCsv(
    [
      "rank",
      "id",
      "symbol",
      "name",
      "marketCap",
      "price",
      "return",
      "returnOverBenchmark",
      "standing",
      "rule",
      "reason",
      "sector",
    ],
    coins.map(({ sparkline: _sparkline, ...row }) => row),
  );
}

/** One season a line, oldest first; an open one has no last day. */
export function seasonsCsv({ seasons }: Unlabelled<Seasons>): string {
  return writeCsv(
    [
      "season",
      "firstDay",
      "lastDay",
      "lengthDays",
      "extremeDay",
      "extremeValue",
      "altcoinReturn",
      "benchmarkReturn",
    ],
    seasons.map(({ extreme, ...row }) => ({ ...row, extremeDay: extreme.day, extremeValue: extreme.value })),
  );
}

/** `date,bitcoin,ethereum,stablecoins,others,totalMarketCap,altcoinMarketCap,bitcoinPrice` */
export function dominanceCsv({ points }: Unlabelled<Dominance>): string {
  return writeCsv(
    [
      "date",
      "bitcoin",
      "ethereum",
      "stablecoins",
      "others",
      "totalMarketCap",
      "altcoinMarketCap",
      "bitcoinPrice",
    ],
    points.map(({ day, ...row }) => ({ date: day, ...row })),
  );
}

/** A coin's days; what was not observed or not measured is empty. */
export function coinHistoryCsv({ points }: Unlabelled<CoinHistory>): string {
  return writeCsv(
    [
      "date",
      "rank",
      "price",
      "marketCap",
      "standing",
      "rule",
      "returnOverBenchmark30d",
      "returnOverBenchmark90d",
      "returnOverBenchmark365d",
    ],
    points.map(({ day, ...row }) => ({ date: day, ...row })),
  );
}

/** One coin a line: what became of it between two days. */
export function changesCsv({ coins }: Unlabelled<IndexChanges>): string {
  return writeCsv(
    [
      "id",
      "symbol",
      "name",
      "change",
      "absence",
      "rankBefore",
      "rankAfter",
      "returnOverBenchmarkBefore",
      "returnOverBenchmarkAfter",
    ],
    coins.map(({ before, after, ...coin }) => ({
      ...coin,
      rankBefore: before?.rank ?? null,
      rankAfter: after?.rank ?? null,
      returnOverBenchmarkBefore: before?.returnOverBenchmark ?? null,
      returnOverBenchmarkAfter: after?.returnOverBenchmark ?? null,
    })),
  );
}

/** The curated table, one line a coin; a rule without days holds always. */
export function exclusionsCsv({ table }: Unlabelled<Exclusions>): string {
  return writeCsv(
    ["rule", "symbol", "coingecko", "coinmarketcap", "from", "until", "reason"],
    table.map(({ rule, symbols, ids, from, until, reason }) => ({
      rule,
      symbol: symbols.join(" "),
      coingecko: ids["coingecko"] ?? null,
      coinmarketcap: ids["coinmarketcap"] ?? null,
      from,
      until,
      reason,
    })),
  );
}
