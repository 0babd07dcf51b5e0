import type { Scores } from "@altseason/contract";
import type { Unlabelled } from "../views/unlabelled.ts";
import { writeCsv } from "./write-csv.ts";
import type { CsvCell } from "./write-csv.ts";

const COLUMNS = [
  "place",
  "id",
  "symbol",
  "name",
  "rank",
  "score",
  "coverage",
  "previousScore",
  "anomaly",
] as const;

/** One coin a line, best first, with the value of each factor; what isn't known is empty. */
export function scoresCsv({ coins, factors: table }: Unlabelled<Scores>): string {
  const rows = coins.map(({ factors, ...coin }) => ({
    ...coin,
    ...Object.fromEntries(factors.map(({ id, value }): [string, CsvCell] => [id, value])),
  }));
  return writeCsv<string>([...COLUMNS, ...table.map(({ id }) => id)], rows);
}
