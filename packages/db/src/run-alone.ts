import type { Database } from "./open-database.ts";

const queues = new WeakMap<Database, Promise<unknown>>();

/**
 * Runs one piece of work at a time over all instances on a database: an advisory lock on Postgres; PGlite has one process
 * anyway. The lock goes when its connection goes, however that ends.
 */
export async function runAlone<Result>(
  database: Database,
  key: number,
  work: () => Promise<Result>,
): Promise<Result> {
  const { native } = database;
  if (native.kind === "pglite") return runInTurn(database, work);
  const client = await native.pool.connect();
  // An error between queries is told by the next one.
  const ignore = (): void => {};
  client.on("error", ignore);
  try {
    await client.query("select pg_advisory_lock($1)", [key]);
    return await work();
  } finally {
    client.off("error", ignore);
    // Closing the connection gives the lock back, whatever went wrong on it.
    client.release(true);
  }
}

function runInTurn<Result>(database: Database, work: () => Promise<Result>): Promise<Result> {
  const turn = (queues.get(database) ?? Promise.resolve()).then(work);
  queues.set(
    database,
    turn.catch(() => {}),
  );
  return turn;
}
