import type { MarketStore } from "@altseason/core";
import type { BackfillJournal } from "@altseason/market-data";

/**
 * A journal remembers up to where its days were written. Where the store has none of them, as when another database is
 * used or the old one was removed, they are written anew from what was fetched.
 */
export async function clearStaleProgress(
  journal: BackfillJournal,
  store: MarketStore,
  dataSetId: string,
): Promise<void> {
  const plan = await journal.readPlan();
  if (plan === null || plan.writtenThrough === null) return;
  const { fromDay, writtenThrough } = plan;
  const stored = await store.listDays(dataSetId);
  const isStored = stored.some(({ day }) => day >= fromDay && day <= writtenThrough);
  if (!isStored) await journal.writePlan({ ...plan, writtenThrough: null });
}
