import { setTimeout as wait } from "node:timers/promises";
import type { Logger } from "pino";
import type { Publisher } from "../publication/publisher.ts";
import { oneAtATime } from "./one-at-a-time.ts";

/** Where the site listens. */
export interface SiteAnnouncement {
  readonly url: string;
  readonly token: string | undefined;
  readonly log: Logger;
  readonly signal: AbortSignal;
  /** Pauses before further attempts, in milliseconds. */
  readonly pausesMs?: readonly number[];
}

const PAUSES_MS = [1_000, 5_000, 15_000, 60_000, 300_000];
const TIMEOUT_MS = 10_000;

/**
 * Tells the site of each edition that says something new, so that it renders its pages anew. Nothing waits for that; what
 * fails is tried again a few times. Returns the way out.
 */
export function announceToSite(publisher: Publisher, announcement: SiteAnnouncement): () => void {
  const { url, token, log, signal, pausesMs = PAUSES_MS } = announcement;

  async function post(): Promise<void> {
    const response = await fetch(url, {
      method: "POST",
      headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
    });
    await response.body?.cancel();
    if (!response.ok) throw new Error(`expected 2xx, got ${response.status}`);
  }

  const tell = oneAtATime(async () => {
    for (const pauseMs of [...pausesMs, null]) {
      try {
        await post();
        return;
      } catch (error) {
        if (signal.aborted) return;
        const reason = error instanceof Error ? error.message : String(error);
        if (pauseMs === null) {
          log.warn({ reason }, "the site was not told of the change of data");
          return;
        }
        log.debug({ reason, pauseMs }, "the site does not answer yet");
        await wait(pauseMs, undefined, { signal, ref: false }).catch(() => {});
      }
    }
  });

  return publisher.subscribe(() => {
    void tell();
  });
}
