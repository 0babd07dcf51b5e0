import type { SeasonRun } from "@altseason/contract";

/** A season's part of a year, in percent of that year's length. */
interface YearPart {
  readonly season: SeasonRun["season"];
  readonly firstDay: string;
  readonly left: number;
  readonly width: number;
}

/** A year with its seasons and the part of it that the data hold. */
export interface SeasonYear {
  readonly year: number;
  readonly heldLeft: number;
  readonly heldWidth: number;
  readonly parts: readonly YearPart[];
}

const MS_PER_DAY = 86_400_000;

/** The years from the first to the last day of the data, newest first, each with its parts of seasons. */
export function seasonYears(
  seasons: readonly SeasonRun[],
  firstDay: string,
  lastDay: string,
): readonly SeasonYear[] {
  const first = Number(firstDay.slice(0, 4));
  const last = Number(lastDay.slice(0, 4));
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const year = last - index;
    const held = partOf(year, firstDay, lastDay);
    return {
      year,
      heldLeft: held?.left ?? 0,
      heldWidth: held?.width ?? 0,
      parts: seasons.flatMap(({ season, firstDay: from, lastDay: to }) => {
        const part = partOf(year, from, to ?? lastDay);
        return part === null ? [] : [{ season, firstDay: from, ...part }];
      }),
    };
  });
}

/** A span's part of a year, both days included; null where it has none. */
function partOf(
  year: number,
  firstDay: string,
  lastDay: string,
): { readonly left: number; readonly width: number } | null {
  const start = Date.UTC(year, 0, 1);
  const end = Date.UTC(year + 1, 0, 1);
  const from = Math.max(start, Date.parse(firstDay));
  const to = Math.min(end, Date.parse(lastDay) + MS_PER_DAY);
  if (from >= to) return null;
  const percent = (length: number): number => Math.round((length * 10_000) / (end - start)) / 100;
  return { left: percent(from - start), width: percent(to - from) };
}
