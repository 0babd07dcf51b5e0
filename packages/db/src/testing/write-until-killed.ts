import { createMarketStore } from "../market-store.ts";
import { migrate } from "../migrate.ts";
import { openDatabase } from "../open-database.ts";
import { exampleDataSet } from "./example-days.ts";
import { numberedDay } from "./numbered-days.ts";

/** A process of its own that writes day upon day, over and over, each time as its next revision, until it is killed. */
const [, , kind, place = ""] = process.argv;
const database = await openDatabase(kind === "postgres" ? { url: place } : { dataDir: place });
await migrate(database);
const store = createMarketStore(database);
await store.ensureDataSet(exampleDataSet("killed"));
process.stdout.write("ready\n");
const revisions = new Map((await store.listDays("killed")).map(({ day, revision }) => [day, revision]));
for (let turn = 0; ; turn += 1) {
  const days = [0, 1, 2].map((offset) => 1 + ((turn * 3 + offset) % 30));
  await store.writeDays(
    "killed",
    days.map((day) => {
      const revision = (revisions.get(day) ?? 0) + 1;
      revisions.set(day, revision);
      return numberedDay(day, revision);
    }),
  );
  process.stdout.write("wrote\n");
}
