/** A day's lead over Bitcoin; null where it can't be measured. */
export interface LeadDay {
  readonly day: string;
  readonly lead: number | null;
}

/** A run of days on one side of Bitcoin. */
export interface SideRun {
  readonly day: string;
  readonly isAhead: boolean;
  /** The day before was on the other side; where it is not known, the run may be longer. */
  readonly isWhole: boolean;
}

/** The unbroken run of days on the side of Bitcoin on which the last one is; null where there is no lead. */
export function sinceDay(days: readonly LeadDay[]): SideRun | null {
  const last = days.at(-1);
  if (last === undefined || last.lead === null) return null;
  const isAhead = last.lead > 0;
  let first = last.day;
  for (const { day, lead } of days.toReversed()) {
    if (lead === null) break;
    if (lead > 0 !== isAhead) return { day: first, isAhead, isWhole: true };
    first = day;
  }
  return { day: first, isAhead, isWhole: false };
}
