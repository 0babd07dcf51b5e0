/** What endpoints can be told of. `webhook.test` goes to the endpoint that asks for it, whatever it chose. */
export const WEBHOOK_EVENTS = [
  "index.season.changed",
  "index.threshold.crossed",
  "key.rotation.begun",
  "key.rotation.overlap-started",
  "key.rotation.reminder",
  "key.rotation.due",
  "key.rotation.extended",
  "key.rotation.delivery-waiting",
  "key.rotation.delivery-dropped",
  "key.rotation.delivered",
  "key.rotation.finished",
  "key.rotation.rolled-back",
  "key.rotation.emergency",
  "key.revoked",
  "security.alert",
] as const;
export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number];

/** What a message is about: one of the events, or a try. */
export type WebhookMessageType = WebhookEvent | "webhook.test";

/** Whether a word names an event. */
export function isWebhookEvent(word: string): word is WebhookEvent {
  return WEBHOOK_EVENTS.some((event) => event === word);
}
