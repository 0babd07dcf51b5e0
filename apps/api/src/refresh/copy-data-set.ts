import type { DayNumber, MarketStore } from "@altseason/core";
import { marketDaysOfMatrix } from "@altseason/market-data";

const DAYS_A_BATCH = 128;

/**
 * Copies a data set's days from one store to another, newest first, each with its origin: broken off, it leaves what a
 * reading needs. Days that the other has stay as they are.
 */
export async function copyDataSet(
  dataSetId: string,
  from: MarketStore,
  to: MarketStore,
  signal: AbortSignal,
): Promise<void> {
  const dataSet = (await from.listDataSets()).find(({ id }) => id === dataSetId);
  const matrix = await from.loadMatrix(dataSetId);
  if (dataSet === undefined || matrix === null) return;
  await to.ensureDataSet(dataSet);
  const present = new Set<DayNumber>((await to.listDays(dataSetId)).map(({ day }) => day));
  const days = (await from.listDays(dataSetId)).filter(({ day }) => !present.has(day)).toReversed();
  for (let start = 0; start < days.length; start += DAYS_A_BATCH) {
    signal.throwIfAborted();
    const batch = days.slice(start, start + DAYS_A_BATCH);
    await to.writeDays(
      dataSetId,
      batch.flatMap(({ day, origin }) => [...marketDaysOfMatrix(matrix, origin, day, day)]),
    );
  }
}
