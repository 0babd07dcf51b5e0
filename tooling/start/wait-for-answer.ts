import { setTimeout as pause } from "node:timers/promises";

const PAUSE_MS = 50;

/** Waits until an address answers with a status below 500; rejects with the signal's reason when it is aborted. */
export async function waitForAnswer(url: string, signal: AbortSignal): Promise<void> {
  for (;;) {
    signal.throwIfAborted();
    try {
      const response = await fetch(url, { signal });
      await response.arrayBuffer();
      if (response.status < 500) return;
    } catch {
      signal.throwIfAborted();
    }
    await pause(PAUSE_MS, undefined, { signal });
  }
}
