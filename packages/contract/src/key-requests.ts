import { z } from "zod";
import {
  deliveryWaySchema,
  keyEnvironmentSchema,
  keyKindSchema,
  keySchema,
  revocationReasonSchema,
  rotationPolicySchema,
  scopeSchema,
} from "./keys.ts";

const DAY_MS = 86_400_000;

/** For the kinds of which the API holds the public half: PEM (SPKI), or for Ed25519 its 32 bytes in base64url. */
export const publicKeySchema = z.string().min(43).max(2_000);

const allowlist = z.array(z.string().min(2).max(49)).max(100);

const policy = z.strictObject({
  rotateAfterMs: z
    .int()
    .min(DAY_MS)
    .max(730 * DAY_MS),
  warnAfterMs: z
    .int()
    .nonnegative()
    .max(730 * DAY_MS),
  isAutomatic: z.boolean(),
  overlapMs: z
    .int()
    .nonnegative()
    .max(30 * DAY_MS),
  overlapStarts: rotationPolicySchema.shape.overlapStarts,
  finish: rotationPolicySchema.shape.finish,
  quietMs: z
    .int()
    .nonnegative()
    .max(30 * DAY_MS),
  unusedAfterMs: z
    .int()
    .min(DAY_MS)
    .max(90 * DAY_MS),
});

const settings = z.strictObject({
  name: z.string().min(1).max(100),
  scopes: z.array(scopeSchema).min(1).max(8),
  allowlist,
  requestsPerMinute: z.int().min(1).max(1_000_000),
  nonceMode: keySchema.shape.nonceMode,
  signatureWindowSeconds: z.int().min(30).max(120),
  maxLiveVersions: z.int().min(1).max(5),
  delivery: deliveryWaySchema.nullable(),
  onAlert: keySchema.shape.onAlert,
  policy: policy.partial(),
  expiresAt: z.iso.datetime().nullable(),
});

/** Body of `POST /v1/keys`. Unknown members are refused. */
export const createKeySchema = settings
  .partial()
  .required({ name: true, scopes: true })
  .extend({
    environment: keyEnvironmentSchema,
    kind: keyKindSchema,
    /** Required for the asymmetric kinds, refused for the others. */
    publicKey: publicKeySchema.optional(),
  })
  .refine(({ kind, publicKey }) => isAsymmetric(kind) === (publicKey !== undefined), {
    path: ["publicKey"],
    error: "a public key for ed25519, ecdsa-p256-sha256 and rsa-pss-sha512, and none for other kinds",
  })
  .meta({ ref: "CreateKey" });

/** Body of `PATCH /v1/keys/{id}`: what changes; neither environment nor kind can. */
export const updateKeySchema = settings
  .partial()
  .refine((changes) => Object.keys(changes).length > 0, { error: "at least one member" })
  .meta({ ref: "UpdateKey" });

/** Body of `POST /v1/keys/{id}/versions/{number}/revoke`, and query of `DELETE /v1/keys/{id}`. */
export const revokeSchema = z
  .strictObject({ reason: revocationReasonSchema.default("other") })
  .meta({ ref: "Revoke" });

/** Body of `POST /v1/keys/{id}/suspend`. `resume` takes none. */
export const suspendKeySchema = z
  .strictObject({ why: z.string().min(1).max(200) })
  .meta({ ref: "SuspendKey" });

export type CreateKey = z.input<typeof createKeySchema>;
export type UpdateKey = z.input<typeof updateKeySchema>;
export type Revoke = z.input<typeof revokeSchema>;
export type SuspendKey = z.input<typeof suspendKeySchema>;

function isAsymmetric(kind: z.infer<typeof keyKindSchema>): boolean {
  return kind !== "bearer" && kind !== "hmac-sha256";
}
