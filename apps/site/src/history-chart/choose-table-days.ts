/** How densely the table of a chart lists its days. */
export type TableStep = "day" | "week" | "month";

const DAILY_UP_TO = 90;
const WEEKLY_UP_TO = 400;

/** Days of a chart for its table, newest first: all, every seventh or each month's last, by how many there are. */
export function chooseTableDays<Dated extends { readonly day: string }>(
  points: readonly Dated[],
): { readonly step: TableStep; readonly days: readonly Dated[] } {
  const newestFirst = points.toReversed();
  if (points.length <= DAILY_UP_TO) return { step: "day", days: newestFirst };
  if (points.length <= WEEKLY_UP_TO) {
    return { step: "week", days: newestFirst.filter((_, index) => index % 7 === 0) };
  }
  return {
    step: "month",
    days: newestFirst.filter(({ day }, index) => newestFirst[index - 1]?.day.slice(0, 7) !== day.slice(0, 7)),
  };
}
