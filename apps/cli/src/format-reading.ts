import type { Constituent, Reading } from "@altseason/core";
import { formatFacts, formatTable } from "./format-table.ts";
import type { TextColumn } from "./format-table.ts";

/** A reading as a page of text for people: the value, who counted, who did not and why. */
export function formatReading(reading: Reading): string {
  const { constituents, excluded, missing, passedOver } = reading;
  const hasNames = [...constituents, ...excluded].some(({ name }) => name !== null);
  const sections = [
    formatHead(reading),
    formatTable(
      constituents.toSorted((a, b) => b.return - a.return),
      constituentColumns(hasNames),
    ),
    formatSection(
      "Excluded, ranked above the last that counts",
      formatTable(excluded, [
        { title: "rank", isRight: true, cell: ({ rank }) => String(rank) },
        { title: "coin", cell: ({ symbol }) => symbol },
        { title: "rule", cell: ({ rule }) => rule },
        { title: "evidence", cell: ({ evidence }) => evidence },
      ]),
    ),
    formatSection(
      "Passed over, or counted as behind for want of history",
      formatTable(
        [...passedOver, ...missing].sort((a, b) => a.rank - b.rank),
        [
          { title: "rank", isRight: true, cell: ({ rank }) => String(rank) },
          { title: "coin", cell: ({ symbol }) => symbol },
          { title: "why", cell: ({ reason }) => reason },
        ],
      ),
    ),
    formatFacts([
      ["source", `${reading.source.kind}: ${reading.source.provider}, ${reading.source.description}`],
      ["exclusions", reading.exclusionsVersion],
      ["sha256", reading.sha256],
    ]),
  ];
  return sections.filter((section) => section !== "").join("\n");
}

function formatHead(reading: Reading): string {
  const { benchmark, fraction, methodology, season, unavailable, value } = reading;
  const told =
    value === null
      ? `no value. ${unavailable?.message ?? ""}`
      : `${value} (${fraction ?? ""} beat Bitcoin), ${season ?? ""}`;
  const bitcoin =
    benchmark === null
      ? ""
      : `Bitcoin over ${methodology.windowDays} days: ${percent(benchmark.return)} (${benchmark.baseDay} to ${benchmark.priceDay})\n`;
  return `${reading.variant} on ${reading.day}: ${told}\n${bitcoin}`;
}

function constituentColumns(hasNames: boolean): readonly TextColumn<Constituent>[] {
  return [
    { title: "", cell: ({ outperformed }) => (outperformed ? "+" : "-") },
    { title: "rank", isRight: true, cell: ({ rank }) => String(rank) },
    { title: "coin", cell: ({ symbol }) => symbol },
    ...(hasNames ? [{ title: "name", cell: ({ name }: Constituent) => name ?? "" }] : []),
    { title: "return", isRight: true, cell: (coin) => percent(coin.return) },
    { title: "over Bitcoin", isRight: true, cell: (coin) => percent(coin.returnOverBenchmark) },
  ];
}

function formatSection(title: string, table: string): string {
  return table === "" ? "" : `${title}:\n${table}`;
}

function percent(fraction: number): string {
  return `${(fraction * 100).toFixed(1)} %`;
}
