const MS_PER_DAY = 86_400_000;

/** The point of the day so many days before the last one; of data with fewer days, the newest not later, if it lies at most `slackDays` before. */
export function pastPoint<Point extends { readonly day: string }>(
  points: readonly Point[],
  daysAgo: number,
  slackDays: number,
): Point | null {
  const last = points.at(-1);
  if (last === undefined) return null;
  const wanted = Date.parse(last.day) - daysAgo * MS_PER_DAY;
  const found = points.findLast(({ day }) => Date.parse(day) <= wanted);
  if (found === undefined || wanted - Date.parse(found.day) > slackDays * MS_PER_DAY) return null;
  return found;
}
