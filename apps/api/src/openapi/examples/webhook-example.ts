import type { IssuedWebhook, WebhookDeliveryBody, WebhookEndpointBody } from "@altseason/contract";

/** An endpoint. */
export const webhookExample: WebhookEndpointBody = {
  id: "hook_9tR4wQz72LmXvB1d",
  environment: "live",
  url: "https://hooks.example.com/altseason",
  description: "trading desk",
  events: ["index.season.changed", "index.threshold.crossed", "security.alert"],
  variants: ["top100-90d"],
  createdAt: "2026-03-01T12:00:00.000Z",
  disabledAt: null,
  disabledReason: null,
  secrets: [{ number: 1, createdAt: "2026-03-01T12:00:00.000Z", retiresAt: null }],
};

/** An endpoint with its secret: the bytes of a sentence, which sign nothing. */
export const issuedWebhookExample: IssuedWebhook = {
  endpoint: webhookExample,
  secret: "whsec_dGhpcyBpcyBhbiBleGFtcGxlIG9mIGEgc2VjcmV0Lg==",
};

/** A message that went through at its second attempt. */
export const webhookDeliveryExample: WebhookDeliveryBody = {
  messageId: "msg_4kD8sPw1ZqYn6Rtb",
  type: "index.season.changed",
  at: "2026-03-02T00:10:21.113Z",
  state: "delivered",
  attempts: 2,
  dueAt: null,
  body: '{"type":"index.season.changed","timestamp":"2026-03-02T00:10:21.113Z","data":{"variant":"top100-90d","day":"2026-03-01","from":"neutral","to":"altcoin","value":76,"outperformers":76,"constituents":100,"dataSet":{"id":"coingecko","kind":"live"}}}',
  log: [
    { at: "2026-03-02T00:10:22.001Z", tookMs: 15_002, status: null, error: "timeout", answer: "" },
    { at: "2026-03-02T00:10:42.310Z", tookMs: 84, status: 204, error: null, answer: "" },
  ],
};
