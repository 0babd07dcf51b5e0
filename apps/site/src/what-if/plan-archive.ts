/** What of the market is loaded: all of it, or first its newest days. */
export interface ArchivePlan {
  readonly wholeUrl: string;
  /** Null where the whole is hardly more. */
  readonly recent: { readonly url: string; readonly showFrom: string } | null;
}

const SHOWN_DAYS = 730;
/** A window of a year, and the days that a price may be carried over. */
const REACH_DAYS = 380;
/** Fewer days than this aren't worth a second download. */
const WORTH_LEAVING_DAYS = 400;
const MS_PER_DAY = 86_400_000;
/** Coins a day: enough for the largest size with all that is excluded above its last coin. */
const URL = "/v1/market.bin?top=400";

/** Plans the download for a market of these days: the newest two years first where there are many more. */
export function planArchive({
  firstDay,
  lastDay,
}: {
  readonly firstDay: string;
  readonly lastDay: string;
}): ArchivePlan {
  const showFrom = dayBefore(lastDay, SHOWN_DAYS);
  const from = dayBefore(showFrom, REACH_DAYS);
  const leftOutDays = (Date.parse(from) - Date.parse(firstDay)) / MS_PER_DAY;
  return {
    wholeUrl: URL,
    recent: leftOutDays < WORTH_LEAVING_DAYS ? null : { url: `${URL}&from=${from}`, showFrom },
  };
}

function dayBefore(day: string, days: number): string {
  return new Date(Date.parse(day) - days * MS_PER_DAY).toISOString().slice(0, 10);
}
