import { join } from "node:path";
import { backfill } from "../backfill/backfill.ts";
import { createFileJournal } from "../backfill/file-journal.ts";
import { createCoinGeckoProvider } from "../coingecko/coingecko-provider.ts";
import { MS_PER_DAY } from "../ms-per-day.ts";
import { openFolderMarketStore } from "./open-folder-market-store.ts";

// A process to be killed: backfills a folder from a server, and writes a line for each step.
// Arguments: address, folder, the day that is not over, days, assets.
const [baseUrl, folder = "", today, days, limit] = process.argv.slice(2);
const now = (): number => (Number(today) + 0.5) * MS_PER_DAY;
const report = await backfill({
  provider: createCoinGeckoProvider({ baseUrl, now, categories: [], requestsPerMinute: 1e9 }),
  store: await openFolderMarketStore(join(folder, "store")),
  journal: createFileJournal(join(folder, "journal")),
  dataSetId: "live",
  days: Number(days),
  limit: Number(limit),
  concurrency: 2,
  now,
  onProgress: ({ done, phase }) => process.stdout.write(`${phase} ${done}\n`),
});
process.stdout.write(`report ${JSON.stringify({ gaps: report.gaps, resumed: report.resumed })}\n`);
