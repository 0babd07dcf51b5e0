import type { IndexNow } from "@altseason/contract";
import { SEASON_THRESHOLDS, formatDay, historyPointAt } from "@altseason/core";
import type { HistoryPoint, Methodology, VariantHistory } from "@altseason/core";
import type { Publication } from "../publication/publication.ts";
import type { Unlabelled } from "./unlabelled.ts";

/** What the store knows of a reading beside its contents. */
export interface ReadingStanding {
  readonly revision: number;
  readonly provisional: boolean;
}

const WEEK_DAYS = 7;
const MONTH_DAYS = 30;
const YEAR_DAYS = 365;

/** The newest value of a variant, explaining itself without the evidence. */
export function describeIndexNow(
  publication: Publication,
  methodology: Methodology,
  { revision, provisional }: ReadingStanding,
): Unlabelled<IndexNow> {
  const reading = publication.readingOn(methodology, publication.lastDay);
  const { value, outperformers, constituentCount } = reading;
  const history = publication.historyOf(methodology);
  const row = publication.lastDay - history.firstDay;
  return {
    variant: methodology.id,
    day: reading.day,
    provisional,
    value,
    fraction: reading.fraction,
    outperformers,
    constituentCount,
    season: reading.season,
    unavailable: reading.unavailable,
    thresholds: SEASON_THRESHOLDS,
    ...(value === null
      ? { coinsToAltcoinSeason: null, coinsToBitcoinSeason: null }
      : coinsToSeasons(outperformers, constituentCount)),
    ...describeZone(history, row),
    previous: {
      yesterday: pastValue(historyPointAt(history, row - 1)),
      lastWeek: pastValue(historyPointAt(history, row - WEEK_DAYS)),
      lastMonth: pastValue(historyPointAt(history, row - MONTH_DAYS)),
      ...yearRange(history, row),
    },
    methodology: { id: methodology.id, version: methodology.version },
    exclusionsVersion: reading.exclusionsVersion,
    sha256: reading.sha256,
    revision,
  };
}

function coinsToSeasons(
  outperformers: number,
  constituents: number,
): Pick<IndexNow, "coinsToAltcoinSeason" | "coinsToBitcoinSeason"> {
  const needed = Math.ceil((SEASON_THRESHOLDS.altcoin * constituents) / 100);
  const allowed = Math.floor((SEASON_THRESHOLDS.bitcoin * constituents) / 100);
  return {
    coinsToAltcoinSeason: Math.max(0, needed - outperformers),
    coinsToBitcoinSeason: Math.max(0, outperformers - allowed),
  };
}

/** A day without a value ends a run as another zone does: nobody knows what it would have been. */
function describeZone(history: VariantHistory, row: number): Pick<IndexNow, "zoneSince" | "daysInZone"> {
  const season = historyPointAt(history, row)?.season;
  if (season === undefined) return { zoneSince: null, daysInZone: null };
  let first = row;
  while (first > 0 && historyPointAt(history, first - 1)?.season === season) first -= 1;
  return { zoneSince: formatDay(history.firstDay + first), daysInZone: row - first + 1 };
}

/** Highest and lowest of the year before and with the day; of equals the latest. */
function yearRange(history: VariantHistory, row: number): Pick<IndexNow["previous"], "yearHigh" | "yearLow"> {
  let high: HistoryPoint | null = null;
  let low: HistoryPoint | null = null;
  for (let at = Math.max(0, row - YEAR_DAYS + 1); at <= row; at += 1) {
    const point = historyPointAt(history, at);
    if (point === null) continue;
    if (high === null || point.value >= high.value) high = point;
    if (low === null || point.value <= low.value) low = point;
  }
  return { yearHigh: pastValue(high), yearLow: pastValue(low) };
}

function pastValue(point: HistoryPoint | null): IndexNow["previous"]["yesterday"] {
  return point === null ? null : { day: point.day, value: point.value, season: point.season };
}
