import type { Candidate, DataSetWish } from "./choose-data-set.ts";
import { chooseDataSet } from "./choose-data-set.ts";

/** Where new days are to come from. */
export interface FeedChoice {
  /** Name of the provider, which is the id of its data set as well. */
  readonly name: string;
  /** `trial`: one quick request, because there is something else to show if it fails. */
  readonly effort: "trial" | "full";
}

const KEYLESS = "coinmarketcap";
const DEMO = "demo";

/**
 * Where new days come from, to be tried in this order; none for data that were imported. While nothing real is there and no
 * provider was named, that is CoinMarketCap without a key, then the demo market.
 */
export function chooseFeeds(candidates: readonly Candidate[], wish: DataSetWish): readonly FeedChoice[] {
  if (wish.provider !== null) return [{ name: wish.provider, effort: "full" }];
  const shown = chooseDataSet(candidates, wish);
  const kind = shown?.dataSet.source.kind;
  if (shown !== null && kind === "live") return [{ name: shown.dataSet.source.provider, effort: "full" }];
  if (kind === "imported") return [];
  if (wish.dataSetId !== null) return [{ name: DEMO, effort: "full" }];
  return [
    { name: KEYLESS, effort: "trial" },
    { name: DEMO, effort: "full" },
  ];
}
