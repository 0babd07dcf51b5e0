import { z } from "zod";
import { publicKeySchema } from "./key-requests.ts";
import { revocationReasonSchema, rotationPolicySchema } from "./keys.ts";

const DAY_MS = 86_400_000;
const time = z.iso.datetime();
const { overlapStarts, finish } = rotationPolicySchema.shape;

/** Body of `POST /v1/keys/{id}/rotation`. What is left out is as the key's policy has it. */
export const beginRotationSchema = z
  .strictObject({
    /** Of the new version; required for the asymmetric kinds, refused for the others. */
    publicKey: publicKeySchema.optional(),
    overlapMs: z
      .int()
      .nonnegative()
      .max(30 * DAY_MS)
      .optional(),
    overlapStarts: overlapStarts.optional(),
    finish: finish.optional(),
    quietMs: z
      .int()
      .nonnegative()
      .max(30 * DAY_MS)
      .optional(),
    /** Now where left out. */
    activatesAt: time.optional(),
    /** Retires the old version of an open rotation at once instead of answering `rotation_open`. */
    force: z.boolean().optional(),
  })
  .meta({ ref: "BeginRotation" });

/** Body of `POST /v1/keys/{id}/rotation/extend`. `finish` takes none. */
export const extendRotationSchema = z
  .strictObject({
    byMs: z
      .int()
      .positive()
      .max(30 * DAY_MS),
  })
  .meta({ ref: "ExtendRotation" });

/** Body of `POST /v1/keys/{id}/rotation/roll-back`: what becomes of the new version. */
export const rollBackSchema = z
  .strictObject({ newVersion: z.enum(["retire", "revoke"]).default("retire") })
  .meta({ ref: "RollBack" });

/** Body of `POST /v1/keys/{id}/emergency`: a new version now, every older one revoked at once or after a grace. */
export const emergencySchema = z
  .strictObject({
    publicKey: publicKeySchema.optional(),
    graceMs: z.int().nonnegative().max(DAY_MS).default(0),
    reason: revocationReasonSchema.default("leaked"),
  })
  .meta({ ref: "Emergency" });

/** Who still uses a version. */
export const versionUserSchema = z
  .object({
    version: z.int().positive(),
    ip: z.string(),
    userAgent: z.string(),
    requests: z.int().nonnegative(),
    lastUsedAt: time,
  })
  .meta({ ref: "VersionUser" });

const versionUseSchema = z.object({
  number: z.int().positive(),
  requestsLastHour: z.int().nonnegative(),
  lastUsedAt: time.nullable(),
});

/** `GET /v1/keys/{id}/rotation`; `rotation` is null while none is open. */
export const rotationStatusSchema = z
  .object({
    keyId: z.string(),
    rotation: z
      .object({
        /** `scheduled`: the new version is not live yet; `waiting`: not used yet; `overlap`: both are; `quiet`: the old one is not. */
        phase: z.enum(["scheduled", "waiting", "overlap", "quiet"]),
        from: z.int().positive(),
        to: z.int().positive(),
        startedAt: time,
        firstUsedAt: time.nullable(),
        endsAt: time.nullable(),
        leftMs: z.int().nonnegative().nullable(),
        overlapMs: z.int().nonnegative(),
        overlapStarts,
        finish,
        quietMs: z.int().nonnegative(),
        isExtended: z.boolean(),
        /** Requests of the last hour by the new version over those by both, 0 to 1; null without any. */
        newShare: z.number().min(0).max(1).nullable(),
        /** The old version first, then the new one. */
        versions: z.array(versionUseSchema),
        /** Of the old version, busiest first. */
        oldVersionUsers: z.array(versionUserSchema),
        isSafeToFinish: z.boolean(),
      })
      .nullable(),
  })
  .meta({ ref: "RotationStatus" });

export type BeginRotationBody = z.input<typeof beginRotationSchema>;
export type ExtendRotationBody = z.input<typeof extendRotationSchema>;
export type RollBackBody = z.input<typeof rollBackSchema>;
export type EmergencyBody = z.input<typeof emergencySchema>;
export type RotationStatusBody = z.infer<typeof rotationStatusSchema>;
