import { mkdir, readFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import type { DataSet, MarketStore } from "@altseason/core";
import { writeFileWhole } from "../backfill/write-file-whole.ts";
import { createMemoryMarketStore } from "./create-memory-market-store.ts";
import type { KeptDataSet, KeptDay } from "./create-memory-market-store.ts";

const DATA_SET_FILE = "data-set.json";
const DAY_FILE = /^\d+\.json$/;

/** A market store that outlives its process, however that ends: a folder a data set, a file a day. One process at a time. */
export async function openFolderMarketStore(folder: string): Promise<MarketStore> {
  await mkdir(folder, { recursive: true });
  return createMemoryMarketStore({
    kept: await readKept(folder),
    async onDataSet(dataSet) {
      await mkdir(join(folder, dataSet.id), { recursive: true });
      await writeFileWhole(join(folder, dataSet.id, DATA_SET_FILE), JSON.stringify(dataSet));
    },
    onDay: (dataSetId, day) =>
      writeFileWhole(join(folder, dataSetId, `${day.day}.json`), JSON.stringify(day)),
  });
}

async function readKept(folder: string): Promise<readonly KeptDataSet[]> {
  const kept: KeptDataSet[] = [];
  for (const name of await readdir(folder)) {
    const files = await readdir(join(folder, name));
    if (!files.includes(DATA_SET_FILE)) continue;
    const read = async (file: string): Promise<unknown> =>
      JSON.parse(await readFile(join(folder, name, file), "utf8"));
    // This store alone writes these files, each whole.
    const dataSet = (await read(DATA_SET_FILE)) as DataSet;
    const days = (await Promise.all(files.filter((file) => DAY_FILE.test(file)).map(read))) as KeptDay[];
    kept.push({ dataSet, days });
  }
  return kept;
}
