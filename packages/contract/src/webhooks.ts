import { z } from "zod";
import { keyEnvironmentSchema } from "./keys.ts";

const time = z.iso.datetime();
const HOUR_MS = 3_600_000;
const variant = z.string().min(1).max(40);

/** What endpoints can be told of. */
export const webhookEventSchema = z
  .enum([
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
  ])
  .meta({ ref: "WebhookEvent" });

/** Where you are told of events. */
export const webhookEndpointSchema = z
  .object({
    id: z.string(),
    /** The world of the key that made it: `live` hears of all keys, the others of those of their own world. */
    environment: keyEnvironmentSchema,
    url: z.string(),
    description: z.string(),
    events: z.array(webhookEventSchema),
    /** Variants of the index whose events it gets. */
    variants: z.array(z.string()),
    createdAt: time,
    /** Null while it is sent to. */
    disabledAt: time.nullable(),
    /** `gone`: it answered 410. */
    disabledReason: z.enum(["by-owner", "gone"]).nullable(),
    /** Those that sign now, the present one last. */
    secrets: z.array(z.object({ number: z.int(), createdAt: time, retiresAt: time.nullable() })),
  })
  .meta({ ref: "WebhookEndpoint" });

/** `GET /v1/webhooks` */
export const webhookListSchema = z
  .object({ endpoints: z.array(webhookEndpointSchema) })
  .meta({ ref: "WebhookList" });

/** An endpoint with its new secret, `whsec_` and base64: told in this answer and never again. */
export const issuedWebhookSchema = z
  .object({
    endpoint: webhookEndpointSchema,
    /** Null in a repeated answer. */
    secret: z.string().nullable(),
  })
  .meta({ ref: "IssuedWebhook" });

const settings = z.strictObject({
  url: z.string().min(1).max(2_048),
  description: z.string().max(200),
  events: z.array(webhookEventSchema).min(1).max(15),
  variants: z.array(variant).min(1).max(9),
});

/** Body of `POST /v1/webhooks`. */
export const createWebhookSchema = settings
  .partial()
  .required({ url: true, events: true })
  .meta({ ref: "CreateWebhook" });

/** Body of `PATCH /v1/webhooks/{id}`: what changes. */
export const updateWebhookSchema = settings
  .partial()
  .extend({
    /** False: nothing is sent until it is enabled again; what happens meanwhile is not kept for it. */
    isEnabled: z.boolean().optional(),
  })
  .refine((changes) => Object.keys(changes).length > 0, { error: "at least one member" })
  .meta({ ref: "UpdateWebhook" });

/** Body of `POST /v1/webhooks/{id}/rotate-secret`: how long the old secret goes on signing beside the new one. */
export const rotateWebhookSecretSchema = z
  .strictObject({
    overlapMs: z
      .int()
      .nonnegative()
      .max(7 * 24 * HOUR_MS)
      .default(24 * HOUR_MS),
  })
  .meta({ ref: "RotateWebhookSecret" });

/** `DELETE /v1/webhooks/{id}` */
export const deletedWebhookSchema = z
  .object({ id: z.string(), deletedAt: time })
  .meta({ ref: "DeletedWebhook" });

/** `POST /v1/webhooks/{id}/test`: the message is on its way. */
export const testedWebhookSchema = z.object({ messageId: z.string() }).meta({ ref: "TestedWebhook" });

export const deliveryStateSchema = z
  .enum(["pending", "delivered", "dead"])
  .meta({ ref: "WebhookDeliveryState" });

/** A message at an endpoint, with its last ten attempts, oldest first. */
export const webhookDeliverySchema = z
  .object({
    /** `webhook-id`: the same on every attempt. */
    messageId: z.string(),
    type: z.string(),
    at: time,
    /** `dead`: the schedule ended, or the endpoint was gone. */
    state: deliveryStateSchema,
    /** Attempts since it was made or replayed. */
    attempts: z.int(),
    /** When it is tried next; null when it is over. */
    dueAt: time.nullable(),
    /** As it is sent, byte for byte. */
    body: z.string(),
    log: z.array(
      z.object({
        at: time,
        tookMs: z.number(),
        /** Null where nothing came back. */
        status: z.int().nullable(),
        /** Why nothing came back. */
        error: z.string().nullable(),
        /** The beginning of what was answered. */
        answer: z.string(),
      }),
    ),
  })
  .meta({ ref: "WebhookDelivery" });

/** `GET /v1/webhooks/{id}/deliveries?state=&limit=&cursor=`, newest first. */
export const webhookDeliveryListSchema = z
  .object({ deliveries: z.array(webhookDeliverySchema), nextCursor: z.string().nullable() })
  .meta({ ref: "WebhookDeliveryList" });

/** Body of `POST /v1/webhooks/{id}/replay`: one message, or those of a time or state. */
export const replayWebhookSchema = z
  .strictObject({
    messageId: z.string().min(1).max(64).optional(),
    from: time.optional(),
    to: time.optional(),
    state: deliveryStateSchema.optional(),
  })
  .refine((wish) => Object.keys(wish).length > 0, {
    error: "messageId, or at least one of from, to and state",
  })
  .meta({ ref: "ReplayWebhook" });

/** How many are on their way again: at most 1,000 at once, oldest first. */
export const replayedWebhookSchema = z
  .object({ replayed: z.int().nonnegative(), isComplete: z.boolean() })
  .meta({ ref: "ReplayedWebhook" });

export type WebhookEventName = z.infer<typeof webhookEventSchema>;
export type WebhookEndpointBody = z.infer<typeof webhookEndpointSchema>;
export type WebhookList = z.infer<typeof webhookListSchema>;
export type IssuedWebhook = z.infer<typeof issuedWebhookSchema>;
export type CreateWebhook = z.input<typeof createWebhookSchema>;
export type UpdateWebhook = z.input<typeof updateWebhookSchema>;
export type RotateWebhookSecret = z.input<typeof rotateWebhookSecretSchema>;
export type DeletedWebhook = z.infer<typeof deletedWebhookSchema>;
export type TestedWebhook = z.infer<typeof testedWebhookSchema>;
export type DeliveryStateName = z.infer<typeof deliveryStateSchema>;
export type WebhookDeliveryBody = z.infer<typeof webhookDeliverySchema>;
export type WebhookDeliveryList = z.infer<typeof webhookDeliveryListSchema>;
export type ReplayWebhook = z.input<typeof replayWebhookSchema>;
export type ReplayedWebhook = z.infer<typeof replayedWebhookSchema>;
