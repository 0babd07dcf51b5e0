import { unstable_cache } from "next/cache";

const RETRY_SECONDS = 15;

/** Lets the page being made stand for a few seconds only: a page lives as long as the shortest answer within it. */
export const retrySoon: () => Promise<number> = unstable_cache(async () => 0, ["retry-soon"], {
  revalidate: RETRY_SECONDS,
});
