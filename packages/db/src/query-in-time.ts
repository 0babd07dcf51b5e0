import { inTime, tooLate } from "@altseason/auth";
import type { Database } from "./open-database.ts";

/**
 * Rows of one statement, if they come in time. A connection that keeps them waiting is closed, so that nobody gets it next.
 * @throws {ReplayStoreError} `timeout` when they don't
 */
export async function queryInTime<Row extends object>(
  { native }: Database,
  name: string,
  text: string,
  values: readonly unknown[],
  deadlineMs: number,
): Promise<readonly Row[]> {
  if (native.kind === "pglite") {
    const { rows } = await inTime(native.client.query<Row>(text, [...values]), deadlineMs);
    return rows;
  }
  const startedAt = performance.now();
  let isOver = false;
  const connecting = native.pool.connect();
  const connection = await inTime(connecting, deadlineMs).catch((cause: unknown) => {
    connecting.then((late) => late.release()).catch(() => {});
    throw cause;
  });
  const end = (isBroken: boolean): void => {
    if (!isOver) connection.release(isBroken);
    isOver = true;
  };
  // Told by the query itself; without a listener it would end the process.
  const ignore = (): void => {};
  connection.on("error", ignore);
  const timer = setTimeout(() => end(true), Math.max(0, deadlineMs - (performance.now() - startedAt)));
  try {
    const { rows } = await connection.query<Row>({ name, text, values: [...values] });
    end(false);
    return rows;
  } catch (cause) {
    if (isOver) throw tooLate(deadlineMs);
    end(true);
    throw cause;
  } finally {
    clearTimeout(timer);
    connection.off("error", ignore);
  }
}
