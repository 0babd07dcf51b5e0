import type { Logger } from "pino";
import type { Follower } from "./follower.ts";

const PAUSE_MS = 1_000;

/** Looks every second for what other instances and programs put in the store. Returns the way to stop. */
export function followRegularly(follower: Follower, log: Logger, pauseMs: number = PAUSE_MS): () => void {
  let isFailing = false;

  async function look(): Promise<void> {
    try {
      await follower.look();
      isFailing = false;
    } catch (error) {
      if (!isFailing) log.error({ err: error }, "the store can't be read; what is shown stays up");
      isFailing = true;
    }
  }

  const timer = setInterval(() => void look(), pauseMs);
  return () => clearInterval(timer);
}
