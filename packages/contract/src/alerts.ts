import { z } from "zod";

/** What a detector saw. */
export const alertKindSchema = z
  .enum([
    "duplicate-nonce",
    "out-of-order-sequence",
    "stale-timestamp",
    "failed-signatures",
    "credential-stuffing",
    "ended-version-used",
    "new-network",
    "burst",
    "key-unused",
    "rotation-due",
    "rotation-extended",
    "delivery-waiting",
    "delivery-dropped",
    "leak",
  ])
  .meta({ ref: "AlertKind" });

export const alertSchema = z
  .object({
    id: z.string(),
    keyId: z.string().nullable(),
    kind: alertKindSchema,
    at: z.iso.datetime(),
    /** What was seen, in numbers. */
    detail: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
    acknowledgedAt: z.iso.datetime().nullable(),
  })
  .meta({ ref: "Alert" });

/** `GET /v1/alerts?open=true&limit=`, newest first. */
export const alertListSchema = z.object({ alerts: z.array(alertSchema) }).meta({ ref: "AlertList" });

/** `POST /v1/alerts/{id}/acknowledge`, which takes no body. */
export const acknowledgedAlertSchema = z
  .object({ id: z.string(), acknowledgedAt: z.iso.datetime() })
  .meta({ ref: "AcknowledgedAlert" });

export type AlertBody = z.infer<typeof alertSchema>;
export type AlertList = z.infer<typeof alertListSchema>;
export type AcknowledgedAlert = z.infer<typeof acknowledgedAlertSchema>;
