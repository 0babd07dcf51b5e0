import { setTimeout as wait } from "node:timers/promises";

const FIRST_PAUSE_MS = 30_000;
const LONGEST_PAUSE_MS = 15 * 60_000;

/** Tries until it works or the signal comes, with ever longer pauses up to a quarter of an hour. */
export async function keepTrying(work: () => Promise<unknown>, signal: AbortSignal): Promise<void> {
  for (let pauseMs = FIRST_PAUSE_MS; !signal.aborted; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
    try {
      await work();
      return;
    } catch {
      await wait(pauseMs, undefined, { signal, ref: false }).catch(() => {});
    }
  }
}
