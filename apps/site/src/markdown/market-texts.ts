import type { AltseasonClient } from "@altseason/sdk";
import { formatsOf } from "../format/formats.ts";
import { markdownTable } from "./markdown-table.ts";
import type { PageText } from "./write-markdown.ts";

const formats = formatsOf("en");
const RECENT_DAYS = 60;
const DAY_MS = 86_400_000;

/** Every season so far. */
export async function writeSeasons(client: AltseasonClient): Promise<PageText> {
  const { seasons, data } = await client.seasons();
  const percent = (value: number | null): string | null => (value === null ? null : formats.percent(value));
  const rows = seasons
    .toReversed()
    .map((run) => [
      run.season,
      run.firstDay,
      run.lastDay ?? "goes on",
      run.lengthDays,
      `${run.extreme.value} on ${run.extreme.day}`,
      percent(run.altcoinReturn),
      percent(run.benchmarkReturn),
    ]);
  const head = ["Season", "First day", "Last day", "Days", "Extreme", "Median altcoin", "Bitcoin"];
  const rule = "Entered at 75 (25), left after three days below 70 (above 30).";
  return { text: `# Seasons\n\n${rule}\n\n${markdownTable(head, rows)}`, data };
}

/** How the market's value was split over the last days. */
export async function writeDominance(client: AltseasonClient): Promise<PageText> {
  const { day } = await client.index();
  const from = new Date(Date.parse(day) - RECENT_DAYS * DAY_MS).toISOString().slice(0, 10);
  const { points, data } = await client.dominance({ from });
  const rows = points
    .toReversed()
    .map((point) => [
      point.day,
      formats.share(point.bitcoin),
      formats.share(point.ethereum),
      formats.share(point.stablecoins),
      formats.share(point.others),
      formats.usd(point.totalMarketCap),
      formats.usd(point.altcoinMarketCap),
    ]);
  const head = ["Day", "Bitcoin", "Ethereum", "Stablecoins", "Others", "Total", "Altcoins"];
  return { text: `# Dominance\n\n${markdownTable(head, rows)}`, data };
}

/** How a reading comes about, and the variants. */
export async function writeMethods(client: AltseasonClient): Promise<PageText> {
  const { methodologies, defaultVariant, data } = await client.methodologies();
  const rows = methodologies.map(({ id, size, windowDays, version }) => [id, size, windowDays, version]);
  const text = `# Method

1. Rank all coins by market cap on the day itself, never by today's list.
2. Leave out Bitcoin and every coin that an exclusion rule names (stablecoins, wrapped, bridged, staked, restaked and lending receipts, liquidity tokens, tokens backed by commodities or securities, synthetic and leveraged ones), each with its evidence.
3. Take the first N coins with a price on the day and one W days before; a coin too young gives its place to the next, and the reading says so.
4. Count those whose return is strictly above Bitcoin's, compared exactly.
5. The value is 100 × count / N, rounded half up; the season is decided on the exact fraction: 75 or more altcoin season, 25 or less Bitcoin season.

Default variant: ${defaultVariant}.

${markdownTable(["Variant", "Coins", "Window in days", "Version"], rows)}`;
  return { text, data };
}
