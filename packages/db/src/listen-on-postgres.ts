import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";

const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 2_000;
const HEARTBEAT_MS = 2_000;
const CONNECT_MS = 2_000;

/**
 * Listens on a connection of its own for as long as it is not told to leave. `onLost` whenever the connection breaks or is
 * silent, and again once there is a new one: what was announced in between was not heard.
 */
export async function listenOnPostgres(
  server: pg.PoolConfig,
  channel: string,
  onMessage: (payload: string) => void,
  onLost: () => void,
): Promise<() => Promise<void>> {
  const leaving = new AbortController();
  const { signal } = leaving;

  async function open(): Promise<pg.Client> {
    const opened = new pg.Client({ ...server, keepAlive: true, connectionTimeoutMillis: CONNECT_MS });
    // Told by the end of the connection.
    opened.on("error", () => {});
    opened.on("notification", ({ payload }) => {
      if (!signal.aborted) onMessage(payload ?? "");
    });
    try {
      await opened.connect();
      await opened.query(`listen "${channel}"`);
    } catch (cause) {
      destroy(opened);
      throw cause;
    }
    return opened;
  }

  async function reopen(): Promise<pg.Client | null> {
    for (let wait = FIRST_PAUSE_MS; !signal.aborted; wait = Math.min(wait * 2, LONGEST_PAUSE_MS)) {
      await pause(wait, undefined, { ref: false, signal }).catch(() => {});
      const opened = signal.aborted ? null : await open().catch(() => null);
      if (opened !== null) return opened;
    }
    return null;
  }

  /** Until told to leave: waits for the end of the connection, and puts another in its place. */
  async function follow(first: pg.Client): Promise<void> {
    for (let client: pg.Client | null = first; client !== null; client = await reopen()) {
      if (client !== first) onLost();
      await untilEnd(client, signal);
      if (!signal.aborted) onLost();
    }
  }

  const following = follow(await open());
  return async () => {
    leaving.abort();
    await following;
  };
}

/** Waits for a connection's end; one that does not answer a heartbeat is ended, and so is the one that is left. */
function untilEnd(client: pg.Client, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => destroy(client);
    let isAnswered = true;
    const beat = (): void => {
      if (!isAnswered) end();
      isAnswered = false;
      client.query("select 1").then(() => (isAnswered = true), end);
    };
    const timer = setInterval(beat, HEARTBEAT_MS).unref();
    client.once("end", () => {
      clearInterval(timer);
      signal.removeEventListener("abort", end);
      resolve();
    });
    signal.addEventListener("abort", end);
    if (signal.aborted) end();
  });
}

/** Ends a connection without a word to the other side, which may be gone. */
function destroy(client: pg.Client): void {
  client.connection.stream.destroy();
}
