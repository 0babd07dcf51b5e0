/** A day's lead over Bitcoin; null where it can't be measured. */
export interface LeadDay {
  readonly day: string;
  readonly lead: number | null;
}

/** The first day of the unbroken run of days on the side of Bitcoin on which the last one is; null where there is no lead. */
export function sinceDay(
  days: readonly LeadDay[],
): { readonly day: string; readonly isAhead: boolean } | null {
  const last = days.at(-1);
  if (last === undefined || last.lead === null) return null;
  const isAhead = last.lead > 0;
  let first = last.day;
  for (const { day, lead } of days.toReversed()) {
    if (lead === null || lead > 0 !== isAhead) break;
    first = day;
  }
  return { day: first, isAhead };
}
