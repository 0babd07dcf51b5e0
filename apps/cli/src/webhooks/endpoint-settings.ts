import { WEBHOOK_EVENTS } from "@altseason/auth";
import type { WebhookEvent } from "@altseason/auth";
import type { OptionKinds, ParsedOptions } from "../parse-options.ts";
import { UsageError } from "../usage-error.ts";

/** Options that say what an endpoint gets and where. */
export const ENDPOINT_OPTIONS: OptionKinds = {
  url: "text",
  event: "texts",
  description: "text",
  variant: "texts",
};

/** What they say; what was not given is left out. */
export interface EndpointSettings {
  readonly url?: string;
  readonly events?: WebhookEvent[];
  readonly description?: string;
  readonly variants?: string[];
}

/**
 * Reads them; `--event all` is every event.
 * @throws {UsageError} on a word that is no event
 */
export function readEndpointSettings(options: ParsedOptions): EndpointSettings {
  const url = options.text("url");
  const description = options.text("description");
  const events = options.texts("event").flatMap((word) => readEvent(word));
  const variants = options.texts("variant");
  return {
    ...(url === undefined ? {} : { url }),
    ...(description === undefined ? {} : { description }),
    ...(events.length === 0 ? {} : { events }),
    ...(variants.length === 0 ? {} : { variants: [...variants] }),
  };
}

function readEvent(word: string): readonly WebhookEvent[] {
  if (word === "all") return WEBHOOK_EVENTS;
  const event = WEBHOOK_EVENTS.find((known) => known === word);
  if (event !== undefined) return [event];
  throw new UsageError(`--event: expected all, ${WEBHOOK_EVENTS.join(", ")}, got ${JSON.stringify(word)}`);
}
