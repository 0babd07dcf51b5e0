import type { Coin, IndexNow } from "@altseason/contract";
import type { AltseasonClient } from "@altseason/sdk";
import { formatsOf } from "../format/formats.ts";
import { markdownTable } from "./markdown-table.ts";
import type { PageText } from "./write-markdown.ts";

const formats = formatsOf("en");
const COINS = 250;
const SEASONS = { altcoin: "altcoin season", neutral: "neither season", bitcoin: "Bitcoin season" } as const;

/** Today's reading with its past values and every coin that counts. */
export async function writeNow(
  client: AltseasonClient,
  variant: string | undefined,
  apiOrigin: string,
): Promise<PageText> {
  const query = variant === undefined ? {} : { variant };
  const [index, { coins }] = await Promise.all([
    client.index(query),
    client.coins({ ...query, limit: COINS }),
  ]);
  const past = Object.entries(index.previous).map(([name, value]) => [
    name,
    value?.day ?? null,
    value?.value ?? null,
    value === null ? null : SEASONS[value.season],
  ]);
  const text = `# Altcoin Season Index, ${index.day}: ${index.value ?? "no value"}

${describe(index)}

Variant: ${index.variant}. Thresholds: altcoin season at 75 and above, Bitcoin season at 25 and below, decided on the exact fraction ${index.fraction ?? "(none)"}. SHA-256 of the reading: ${index.sha256}.

${markdownTable(["Then", "Day", "Value", "Season"], past)}

## Coins

${coinTable(coins)}

JSON: ${apiOrigin}/v1/index?variant=${index.variant}. The whole reading with its evidence: ${apiOrigin}/v1/index/${index.day}?variant=${index.variant}.`;
  return { text, data: index.data };
}

/** The reading of a day as it was published. */
export async function writeDay(
  client: AltseasonClient,
  day: string,
  variant: string | undefined,
): Promise<PageText> {
  const published = await client.reading(day, variant === undefined ? {} : { variant });
  const { reading, revision, publishedAt, data } = published;
  const coins = reading.constituents.map((coin) => [
    coin.rank,
    coin.name ?? coin.symbol,
    formats.percent(coin.return),
    formats.points(coin.returnOverBenchmark),
    coin.outperformed ? "yes" : "no",
  ]);
  const excluded = reading.excluded.map(({ rank, name, symbol, rule, evidence }) => [
    rank,
    name ?? symbol,
    rule,
    evidence,
  ]);
  const text = `# Altcoin Season Index, ${reading.day}: ${reading.value ?? "no value"}

${reading.season === null ? (reading.unavailable?.message ?? "") : `It was ${SEASONS[reading.season]}: ${reading.outperformers} of ${reading.constituentCount} coins had beaten Bitcoin over ${reading.methodology.windowDays} days.`} Variant ${reading.variant}, revision ${revision}, published ${publishedAt}. SHA-256: ${reading.sha256}.

${markdownTable(["Rank", "Coin", "Return", "Points against Bitcoin", "Beat Bitcoin"], coins)}

## Left out

${markdownTable(["Rank", "Coin", "Rule", "Evidence"], excluded)}`;
  return { text, data };
}

/** Every coin of the day. */
export async function writeCoins(client: AltseasonClient): Promise<PageText> {
  const { coins, day, data } = await client.coins({ limit: COINS });
  return { text: `# Coins, ${day}\n\n${coinTable(coins)}`, data };
}

/** One coin: in or out and why, and its returns. */
export async function writeCoin(client: AltseasonClient, id: string): Promise<PageText> {
  const { coin, windows, exclusions, day, data } = await client.coin(id);
  const returns = windows.map(({ windowDays, return: own, returnOverBenchmark }) => [
    `${windowDays} days`,
    own === null ? null : formats.percent(own),
    returnOverBenchmark === null ? null : formats.points(returnOverBenchmark),
  ]);
  const matches = exclusions.map(({ rule, basis, strength, evidence }) => [rule, basis, strength, evidence]);
  const text = `# ${coin.name ?? coin.symbol} (${coin.symbol}), ${day}

Rank ${coin.rank}, market cap ${formats.usd(coin.marketCap)}${coin.price === null ? "" : `, price ${formats.price(coin.price)}`}. Standing: ${coin.standing}.${coin.reason === null ? "" : ` ${coin.reason}`}

${markdownTable(["Window", "Return", "Points against Bitcoin"], returns)}${matches.length === 0 ? "" : `\n\n## Exclusion rules that match\n\n${markdownTable(["Rule", "Basis", "Strength", "Evidence"], matches)}`}`;
  return { text, data };
}

function coinTable(coins: readonly Coin[]): string {
  const rows = coins.map(({ rank, name, symbol, return: own, returnOverBenchmark, standing, rule }) => [
    rank,
    name ?? symbol,
    own === null ? null : formats.percent(own),
    returnOverBenchmark === null ? null : formats.points(returnOverBenchmark),
    standing,
    rule,
  ]);
  return markdownTable(["Rank", "Coin", "Return", "Points against Bitcoin", "Standing", "Rule"], rows);
}

function describe(index: IndexNow): string {
  if (index.season === null) return index.unavailable?.message ?? "";
  const since = index.zoneSince === null ? "" : ` since ${index.zoneSince}`;
  return `It is ${SEASONS[index.season]}${since}: ${index.outperformers} of ${index.constituentCount} coins beat Bitcoin.${index.provisional ? " The day has not closed yet." : ""}`;
}
