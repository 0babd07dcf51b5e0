import type { Logger } from "pino";
import type { WebhookSender } from "./create-sender.ts";

const PAUSE_MS = 1_000;

/** Looks every second for what is due, whoever put it there. Returns the way to stop. */
export function startSender(
  sender: WebhookSender,
  log: Logger,
  pauseMs: number = PAUSE_MS,
): () => Promise<void> {
  let isFailing = false;
  async function look(): Promise<void> {
    try {
      await sender.look();
      isFailing = false;
    } catch (error) {
      if (!isFailing) log.error({ err: error }, "webhooks that are due can't be read; they wait");
      isFailing = true;
    }
  }
  const timer = setInterval(() => void look(), pauseMs);
  return async () => {
    clearInterval(timer);
    await sender.stop();
  };
}
