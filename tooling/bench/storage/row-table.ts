import type { MarketDay } from "@altseason/core";

/** What both drivers do: rows as arrays, so that no object is made for each. */
export interface RowReader {
  run(statement: string, parameters?: readonly unknown[]): Promise<unknown>;
  readArrays(statement: string): Promise<readonly (readonly unknown[])[]>;
}

/** Price and cap of each day and coin: what is read back and compared. */
export interface PlainCells {
  readonly price: Float64Array;
  readonly marketCap: Float64Array;
}

/** The table that one would first think of: a row for each coin and day. */
export async function writeRowTable(reader: RowReader, days: readonly MarketDay[]): Promise<void> {
  await reader.run(
    "create table cell (day integer, coin integer, price double precision, market_cap double precision, primary key (day, coin))",
  );
  for (const { day, observations } of days) {
    await reader.run(
      "insert into cell select $1::integer, * from unnest($2::integer[], $3::float8[], $4::float8[])",
      [
        day,
        [...observations.keys()],
        observations.map(({ price }) => price),
        observations.map(({ marketCap }) => marketCap),
      ],
    );
  }
  await reader.run("analyze cell");
}

/** Reads every row of the table and places its numbers. */
export async function readRowTable(
  reader: RowReader,
  firstDay: number,
  dayCount: number,
  coinCount: number,
): Promise<PlainCells> {
  const price = new Float64Array(dayCount * coinCount);
  const marketCap = new Float64Array(dayCount * coinCount);
  for (const [day, coin, ownPrice, ownCap] of await reader.readArrays(
    "select day, coin, price, market_cap from cell",
  )) {
    const cell = (Number(day) - firstDay) * coinCount + Number(coin);
    price[cell] = Number(ownPrice);
    marketCap[cell] = Number(ownCap);
  }
  return { price, marketCap };
}
