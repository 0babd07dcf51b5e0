import type { Reading } from "@altseason/core";

/** A reading as a page of text for people. */
export function formatReading(reading: Reading): string {
  const { benchmark, constituents, excluded, passedOver } = reading;
  const head =
    reading.value === null
      ? `${reading.variant} on ${reading.day}: no value`
      : `${reading.variant} on ${reading.day}: ${reading.value} (${reading.fraction ?? ""}), ${reading.season ?? ""}`;
  const lines = [
    head,
    `Bitcoin over ${reading.methodology.windowDays} days: ${benchmark === null ? "not known" : percent(benchmark.return)}`,
    "",
    ...constituents
      .toSorted((a, b) => b.return - a.return)
      .map(
        (coin) =>
          `${coin.outperformed ? "+" : " "} ${coin.symbol.padEnd(12)}${percent(coin.return).padStart(12)}`,
      ),
    "",
    `Excluded above the last constituent: ${excluded.map(({ symbol, rule }) => `${symbol} (${rule})`).join(", ")}`,
    `Passed over: ${passedOver.map(({ symbol, reason }) => `${symbol} (${reason})`).join(", ") || "none"}`,
    `Source: ${reading.source.provider}, ${reading.source.kind}: ${reading.source.description}`,
    `SHA-256: ${reading.sha256}`,
  ];
  return `${lines.join("\n")}\n`;
}

function percent(fraction: number): string {
  return `${(fraction * 100).toFixed(1)} %`;
}
