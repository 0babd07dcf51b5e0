import type { MarketStore } from "@altseason/core";
import type { DataSetState } from "@altseason/db";

/** The states of a memory store's data sets; its versions count days, and `writtenAt` is the time given. */
export async function memoryStates(store: MarketStore, writtenAt: number): Promise<readonly DataSetState[]> {
  const dataSets = await store.listDataSets();
  return Promise.all(
    dataSets.map(async (dataSet) => {
      const days = await store.listDays(dataSet.id);
      const last = days.at(-1);
      const newest = last === undefined ? null : { day: last.day, origin: last.origin, writtenAt };
      return { dataSet, version: days.length, newest };
    }),
  );
}
