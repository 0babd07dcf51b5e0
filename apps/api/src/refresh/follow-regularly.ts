import type { Logger } from "pino";
import type { Follower } from "./follower.ts";

const PAUSE_MS = 1_000;

/** Looks every second for what other instances and programs put in the store. Returns the way to stop. */
export function followRegularly(follower: Follower, log: Logger, pauseMs: number = PAUSE_MS): () => void {
  let isFailing = false;
  const timer = setInterval(() => {
    follower.look().then(
      () => {
        isFailing = false;
      },
      (error: unknown) => {
        if (!isFailing) log.error({ err: error }, "the store can't be read; what is shown stays up");
        isFailing = true;
      },
    );
  }, pauseMs);
  return () => clearInterval(timer);
}
