import { asc, desc, eq } from "drizzle-orm";
import type { DataSet, DayNumber, DayOrigin } from "@altseason/core";
import { toDataSet } from "./market-store.ts";
import type { Database } from "./open-database.ts";
import { dataSet, marketDay } from "./schema/index.ts";
import { toOrigin } from "./to-origin.ts";

/** What a data set holds, without its numbers. */
export interface DataSetState {
  readonly dataSet: DataSet;
  /** Counts up with each change of the data set's days. */
  readonly version: number;
  /** Its last day; null without a day. */
  readonly newest: NewestDay | null;
}

/** The last day of a data set. */
export interface NewestDay {
  readonly day: DayNumber;
  readonly origin: DayOrigin;
  /** When its numbers last changed, in milliseconds since the epoch. */
  readonly writtenAt: number;
}

/** Every data set with its version and its last day: cheap enough to look at every second, to follow other instances. */
export async function readDataSetStates({ orm }: Database): Promise<readonly DataSetState[]> {
  const rows = await orm.select().from(dataSet).orderBy(asc(dataSet.id));
  return Promise.all(
    rows.map(async (row) => {
      const [newest] = await orm
        .select({ day: marketDay.day, origin: marketDay.origin, writtenAt: marketDay.writtenAt })
        .from(marketDay)
        .where(eq(marketDay.dataSetId, row.id))
        .orderBy(desc(marketDay.day))
        .limit(1);
      return {
        dataSet: toDataSet(row),
        version: row.version,
        newest:
          newest === undefined
            ? null
            : {
                day: newest.day,
                origin: toOrigin(newest.origin),
                writtenAt: newest.writtenAt.getTime(),
              },
      };
    }),
  );
}
