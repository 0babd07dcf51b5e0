import type { IndexNow } from "@altseason/contract";
import type { createTranslator } from "next-intl";
import type { Formats } from "../format/formats.ts";
import type { Messages } from "../messages/messages.ts";

const OPENINGS = { live: "opening", simulated: "openingSimulated", imported: "openingImported" } as const;

/** Words of the sentence in one language. */
export type SentenceWords = ReturnType<typeof createTranslator<Messages, "sentence">>;

/** The one sentence of the page, in three parts; the middle one is the season. */
export interface SeasonSentence {
  readonly opening: string;
  readonly season: string;
  readonly ending: string;
}

/** Says what season it is and since when, and in which market where that one is not real. */
export function describeSeason(
  { season, zoneSince, day, data }: IndexNow,
  t: SentenceWords,
  formats: Formats,
): SeasonSentence {
  if (season === null) {
    return { opening: t("noReading"), season: "", ending: t("noReadingOn", { day: formats.day(day) }) };
  }
  return {
    opening: t(OPENINGS[data.kind]),
    season: t(`season.${season}`),
    ending: zoneSince === null ? t("sinceUnknown") : t("since", { day: formats.day(zoneSince) }),
  };
}

/** How many coins beat Bitcoin, and how far the other seasons are. */
export function describeDistance(
  index: IndexNow,
  windowDays: number,
  t: SentenceWords,
  formats: Formats,
): string {
  const { season, outperformers, constituentCount, coinsToAltcoinSeason, coinsToBitcoinSeason } = index;
  if (season === null) return index.unavailable?.message ?? "";
  const count = t("count", {
    count: formats.count(outperformers),
    total: formats.count(constituentCount),
    window: windowDays,
  });
  const days = formats.days(index.daysInZone ?? 1);
  const up = formats.count(coinsToAltcoinSeason ?? 0);
  const down = formats.count(coinsToBitcoinSeason ?? 0);
  if (season === "altcoin") return `${count} ${t("altcoin", { days })}`;
  if (season === "bitcoin") return `${count} ${t("bitcoin", { days, up })}`;
  return `${count} ${t("neutral", { up, down })}`;
}
