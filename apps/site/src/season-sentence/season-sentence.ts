import type { IndexNow } from "@altseason/contract";
import { formatCount, formatChange } from "../format/format-number.ts";
import { formatDay, formatDays } from "../format/format-time.ts";
import { messages } from "../messages/en.ts";

/** The one sentence of the page, in three parts; the middle one is the season. */
export interface SeasonSentence {
  readonly opening: string;
  readonly season: string;
  readonly ending: string;
}

/** Says what season it is and since when, and in which market where that one is not real. */
export function describeSeason({ season, zoneSince, day, data }: IndexNow): SeasonSentence {
  const { sentence } = messages;
  if (season === null) {
    return { opening: sentence.noReading, season: "", ending: sentence.noReadingOn(formatDay(day)) };
  }
  return {
    opening: data.kind === "simulated" ? sentence.openingSimulated : sentence.opening,
    season: sentence.season[season],
    ending: zoneSince === null ? sentence.sinceUnknown : sentence.since(formatDay(zoneSince)),
  };
}

/** How many coins beat Bitcoin, and how far the other seasons are. */
export function describeDistance(index: IndexNow, windowDays: number): string {
  const { lede } = messages;
  const { season, outperformers, constituentCount, coinsToAltcoinSeason, coinsToBitcoinSeason } = index;
  if (season === null) return index.unavailable?.message ?? "";
  const count = lede.count(
    formatCount(outperformers),
    formatCount(constituentCount),
    formatCount(windowDays),
  );
  const days = formatDays(index.daysInZone ?? 1);
  const toAltcoin = formatCount(coinsToAltcoinSeason ?? 0);
  if (season === "altcoin") return `${count} ${lede.leaveAltcoin(days)}`;
  if (season === "bitcoin") return `${count} ${lede.leaveBitcoin(days, toAltcoin)}`;
  return `${count} ${lede.toAltcoin(toAltcoin)}; ${lede.toBitcoin(formatCount(coinsToBitcoinSeason ?? 0))}.`;
}

/** How far today's value lies from a past one, in words. */
export function describeChange(today: number | null, past: number): string {
  if (today === null) return "";
  const change = today - past;
  return change === 0 ? messages.past.unchanged : messages.past.change(formatChange(change));
}
