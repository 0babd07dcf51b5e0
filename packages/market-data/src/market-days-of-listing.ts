import { dayOfTime } from "@altseason/core";
import type { DayNumber, MarketDay, MarketObservation } from "@altseason/core";
import type { ChangeDays, ListedAsset, Listing } from "./market-data-provider.ts";
import { observedOrNull } from "./observed-or-null.ts";

const WINDOWS: readonly ChangeDays[] = [365, 90, 60, 30, 7];

/**
 * A listing as days for a store, oldest first: the day it was taken on (origin `intraday`) and, as far as the listing
 * tells changes over 7, 30, 60, 90 and 365 days, the days these reach back to (origin `derived`: prices alone, no market
 * caps). One listing with 90-day changes is enough for a reading. A derived price is that of the same time of day.
 */
export function marketDaysOfListing(listing: Listing): readonly MarketDay[] {
  const today = dayOfTime(listing.observedAt);
  const days = WINDOWS.map((window) => derivedDay(listing.assets, window, today));
  const observations = listing.assets
    .filter(({ marketCap, price }) => price !== null || marketCap !== null)
    .map(({ asset, marketCap, price, volume }) => ({ asset, price, marketCap, volume }));
  return [...days, { day: today, origin: "intraday" as const, observations }].filter(
    (day) => day.observations.length > 0,
  );
}

function derivedDay(assets: readonly ListedAsset[], window: ChangeDays, today: DayNumber): MarketDay {
  const observations: MarketObservation[] = [];
  for (const { asset, changePercent, price } of assets) {
    const percent = changePercent[window];
    if (price === null || percent === undefined) continue;
    const base = observedOrNull(price / (1 + percent / 100));
    if (base !== null) observations.push({ asset, price: base, marketCap: null, volume: null });
  }
  return { day: today - window, origin: "derived", observations };
}
