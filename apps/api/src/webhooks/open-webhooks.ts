import type { Logger } from "pino";
import type { Access } from "../access/access.ts";
import type { Publisher } from "../publication/publisher.ts";
import { createSender } from "./create-sender.ts";
import { startSender } from "./start-sender.ts";
import { createIndexTeller } from "./tell-index.ts";

/** What {@link openWebhooks} needs. */
export interface WebhooksPlace {
  readonly access: Access;
  readonly publisher: Publisher;
  readonly log: Logger;
  readonly now: () => number;
}

/** Webhooks while they run. */
export interface Webhooks {
  /** Tells what the present edition brings, unless it was told. */
  tellIndex(): Promise<void>;
  close(): Promise<void>;
}

/** Sends what is due, and tells of each edition. */
export function openWebhooks({ access, publisher, log, now }: WebhooksPlace): Webhooks {
  const { webhooks, keys, encryption, webhookTargets } = access;
  const stop = startSender(
    createSender({ webhooks, keys, encryption, policy: webhookTargets, log, now }),
    log,
  );
  const tell = createIndexTeller({ marks: webhooks.marks, log, now });
  const leave = publisher.subscribe((edition) =>
    access.inBackground("telling of the index", () => tell(edition)),
  );
  return {
    tellIndex: () => tell(publisher.edition()),
    async close() {
      leave();
      await stop();
    },
  };
}
