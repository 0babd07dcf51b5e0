import { findSeasons, measureAgreement } from "@altseason/core";
import type { HistoryPoint, Season } from "@altseason/core";

/** How far below its threshold a season is left, in points, and after how many days; as the published seasons. */
const LEAVE_BELOW = 5;
const LEAVE_AFTER_DAYS = 3;

/** What a history comes to. */
export interface WhatIfMeasure {
  /** The newest day with a value; null without any. */
  readonly today: HistoryPoint | null;
  readonly days: Readonly<Record<Season, number>>;
  /** Seasons that began, by the rule of the published ones with the chosen threshold. */
  readonly seasons: { readonly altcoin: number; readonly bitcoin: number };
  /** Null where the two share no day, or one of them never moves. */
  readonly correlation: number | null;
  readonly meanDifference: number | null;
}

/** The season of an exact fraction at a threshold in percent, mirrored at 50. */
export function seasonAt(outperformers: number, constituents: number, threshold: number): Season {
  if (100 * outperformers >= threshold * constituents) return "altcoin";
  return 100 * outperformers <= (100 - threshold) * constituents ? "bitcoin" : "neutral";
}

/** Measures a history, its seasons made by `threshold`, against the published values of the same days. */
export function measureWhatIf(
  points: readonly HistoryPoint[],
  published: ReadonlyMap<string, number>,
  threshold: number,
): WhatIfMeasure {
  const days = { altcoin: 0, neutral: 0, bitcoin: 0 };
  for (const { season } of points) days[season] += 1;
  const runs = findSeasons(points, {
    enterAt: threshold,
    leaveBelow: threshold - LEAVE_BELOW,
    leaveAfterDays: LEAVE_AFTER_DAYS,
  });
  const shared = points.flatMap(({ day, value }) => {
    const other = published.get(day);
    return other === undefined ? [] : [{ day, ours: value, published: other }];
  });
  const agreement = shared.length === 0 ? null : measureAgreement(shared);
  return {
    today: points.at(-1) ?? null,
    days,
    seasons: {
      altcoin: runs.filter(({ season }) => season === "altcoin").length,
      bitcoin: runs.filter(({ season }) => season === "bitcoin").length,
    },
    correlation: agreement?.correlation ?? null,
    meanDifference: agreement?.meanAbsoluteDifference ?? null,
  };
}
