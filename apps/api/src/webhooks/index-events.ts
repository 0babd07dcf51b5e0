import { SEASON_HYSTERESIS, findSeasons, formatDay, parseDay } from "@altseason/core";
import type { DayNumber, HistoryPoint, SeasonRun } from "@altseason/core";
import type { IndexMark, WebhookDraft } from "@altseason/auth";

/** What is judged: the values of a variant up to its last day that can't move any more. */
export interface IndexStanding {
  readonly dataSet: { readonly id: string; readonly kind: string };
  readonly variant: string;
  readonly points: readonly HistoryPoint[];
  readonly lastDay: DayNumber;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

const DAY_MS = 86_400_000;
/** What came to pass earlier is no news: a market that is imported late tells nothing. */
const NEWS_DAYS = 7;

const { enterAt, leaveBelow } = SEASON_HYSTERESIS;
const LEVELS: readonly {
  readonly level: number;
  readonly isCrossed: (percent: number, isAbove: boolean) => boolean;
}[] = [
  {
    level: enterAt,
    isCrossed: (percent, isAbove) => (isAbove ? percent < leaveBelow : percent >= enterAt),
  },
  {
    level: 100 - enterAt,
    isCrossed: (percent, isAbove) => (isAbove ? percent <= 100 - enterAt : percent > 100 - leaveBelow),
  },
];

/**
 * What has come to pass since a mark: seasons that began or ended, and thresholds crossed, both with the hysteresis of
 * {@link findSeasons} (five points). A day is looked at once, when it has become final; what is corrected later is told by no
 * event. Without a mark nothing is told: it is where telling begins. Null: nothing is new.
 */
export function judgeIndex(
  standing: IndexStanding,
  mark: IndexMark | null,
): { readonly mark: IndexMark; readonly drafts: readonly WebhookDraft[] } | null {
  const { lastDay, now } = standing;
  if (mark !== null && lastDay <= mark.day) return null;
  const points = standing.points.filter(({ day }) => parseDay(day) <= lastDay);
  const runs = findSeasons(points);
  const drafts: WebhookDraft[] = [];
  let season = mark?.season ?? "neutral";
  const isAbove: Record<string, boolean> = { ...mark?.isAbove };
  for (const point of points) {
    const day = parseDay(point.day);
    if (mark !== null && day <= mark.day) continue;
    const isNews = mark !== null && day * DAY_MS >= now - (NEWS_DAYS + 1) * DAY_MS;
    const next = seasonOn(runs, day);
    if (next !== season && isNews) drafts.push(seasonDraft(standing, point, season, next));
    season = next;
    for (const { level, isCrossed } of LEVELS) {
      const percent = percentOf(point);
      const was = isAbove[level] ?? false;
      if (!isCrossed(percent, was)) continue;
      isAbove[level] = !was;
      if (isNews) drafts.push(thresholdDraft(standing, point, level, !was));
    }
  }
  return { mark: { day: lastDay, season, isAbove }, drafts };
}

function seasonOn(runs: readonly SeasonRun[], day: DayNumber): string {
  const open = runs.find(
    ({ firstDay, lastDay }) => parseDay(firstDay) <= day && (lastDay === null || parseDay(lastDay) >= day),
  );
  return open?.season ?? "neutral";
}

function seasonDraft(standing: IndexStanding, point: HistoryPoint, from: string, to: string): WebhookDraft {
  return draft(standing, point, "index.season.changed", "season", { from, to });
}

function thresholdDraft(
  standing: IndexStanding,
  point: HistoryPoint,
  threshold: number,
  isAbove: boolean,
): WebhookDraft {
  const direction = isAbove ? "up" : "down";
  return draft(standing, point, "index.threshold.crossed", `threshold/${threshold}`, {
    threshold,
    direction,
  });
}

function draft(
  { dataSet, variant, now }: IndexStanding,
  point: HistoryPoint,
  type: "index.season.changed" | "index.threshold.crossed",
  name: string,
  what: object,
): WebhookDraft {
  const { day, value, outperformers, constituents } = point;
  return {
    name: `index/${dataSet.id}/${variant}/${formatDay(parseDay(day))}/${name}`,
    type,
    at: now,
    data: { variant, day, ...what, value, outperformers, constituents, dataSet },
    about: { variant },
  };
}

function percentOf({ outperformers, constituents }: HistoryPoint): number {
  return (100 * outperformers) / constituents;
}
