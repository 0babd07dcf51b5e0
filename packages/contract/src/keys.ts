import { z } from "zod";

/** Worlds that never meet. */
export const keyEnvironmentSchema = z.enum(["live", "test", "dev"]).meta({ ref: "KeyEnvironment" });

/** Kinds of material. `bearer` reads and nothing else; of the asymmetric ones the API holds the public half alone. */
export const keyKindSchema = z
  .enum(["bearer", "hmac-sha256", "ed25519", "ecdsa-p256-sha256", "rsa-pss-sha512"])
  .meta({ ref: "KeyKind" });

/** What a key may do. `trading` is always signed. */
export const scopeSchema = z
  .enum([
    "index:read",
    "keys:read",
    "keys:write",
    "keys:admin",
    "keys:rotate-self",
    "webhooks:write",
    "audit:read",
    "trading",
  ])
  .meta({ ref: "Scope" });

export const revocationReasonSchema = z
  .enum(["leaked", "unused", "left", "mistake", "rolled-back", "superseded", "other"])
  .meta({ ref: "RevocationReason" });

const time = z.iso.datetime();

/** One version of a key, without its material. */
export const keyVersionSchema = z
  .object({
    /** 1, 2, 3 … within its key. */
    number: z.int().positive(),
    /** 16 base62 characters: what tokens and `keyid` name. */
    id: z.string(),
    state: z.enum(["pending", "active", "retiring", "retired", "revoked"]),
    createdAt: time,
    createdBy: z.string(),
    activatesAt: time,
    /** End of the overlap: from then on it is refused. */
    retiresAt: time.nullable(),
    revokedAt: time.nullable(),
    revocationReason: revocationReasonSchema.nullable(),
    /** Of a secret that nobody was there to be told; null where it was told when it was made, or is none. */
    delivery: z.enum(["waiting", "delivered", "dropped"]).nullable(),
    lastUsedAt: time.nullable(),
    lastUsedIp: z.string().nullable(),
  })
  .meta({ ref: "KeyVersion" });

/** When a key is due for rotation, and how it then goes. */
export const rotationPolicySchema = z
  .object({
    rotateAfterMs: z.int().positive(),
    warnAfterMs: z.int().nonnegative(),
    isAutomatic: z.boolean(),
    overlapMs: z.int().nonnegative(),
    overlapStarts: z.enum(["now", "first-use"]),
    /** `when-quiet` extends the window once while the old version is in use. */
    finish: z.enum(["when-quiet", "at-deadline"]),
    quietMs: z.int().nonnegative(),
    /** After so long without a use of any version there is an alert, once. */
    unusedAfterMs: z.int().positive(),
  })
  .meta({ ref: "RotationPolicy" });

/**
 * How the next secret reaches its holder when a rotation begins by itself: `fetch`, kept under the server's key-encryption
 * key, or `hpke`, sealed to an X25519 public key (32 bytes in base64url), for its holder alone. Both are handed out once.
 */
export const deliveryWaySchema = z
  .discriminatedUnion("way", [
    z.strictObject({ way: z.literal("fetch") }),
    z.strictObject({
      way: z.literal("hpke"),
      publicKey: z.string().regex(/^[\w-]{43}$/, { error: "32 bytes in base64url, which is 43 characters" }),
    }),
  ])
  .meta({ ref: "DeliveryWay" });

/** `GET /v1/keys/{id}`, and the answer to every change that makes no secret. */
export const keySchema = z
  .object({
    /** `key_…`; it never changes. */
    id: z.string(),
    name: z.string(),
    environment: keyEnvironmentSchema,
    kind: keyKindSchema,
    scopes: z.array(scopeSchema),
    /** Addresses and CIDR networks; empty: from anywhere. */
    allowlist: z.array(z.string()),
    requestsPerMinute: z.int().positive(),
    nonceMode: z.enum(["nonce", "server-nonce", "sequence", "strict-sequence"]),
    signatureWindowSeconds: z.int().positive(),
    maxLiveVersions: z.int().positive(),
    policy: rotationPolicySchema,
    createdAt: time,
    expiresAt: time.nullable(),
    revokedAt: time.nullable(),
    revocationReason: revocationReasonSchema.nullable(),
    suspendedAt: time.nullable(),
    delivery: deliveryWaySchema.nullable(),
    /** What an alert about the key's own holder does to it. */
    onAlert: z.enum(["none", "throttle", "suspend"]),
    /** Until then a tenth of its limit is left. */
    throttledUntil: time.nullable(),
    /** Oldest first. */
    versions: z.array(keyVersionSchema),
    /** The two versions of an open rotation; `GET /v1/keys/{id}/rotation` says how far it is. */
    rotation: z.object({ from: z.int().positive(), to: z.int().positive(), startedAt: time }).nullable(),
  })
  .meta({ ref: "Key" });

/**
 * What a new version is used with, told once. `token` for a bearer; `hmacSecret` for `hmac-sha256`, in the same form as a
 * token, whose ASCII bytes as they stand are the shared secret; neither for the kinds whose private half never left you.
 */
export const issuedSecretSchema = z
  .object({
    kind: keyKindSchema,
    /** What signatures name. */
    keyid: z.string(),
    token: z.string().nullable(),
    hmacSecret: z.string().nullable(),
    /** This answer was given before, and what it told then is not told again. */
    isShownAlready: z.boolean(),
  })
  .meta({ ref: "IssuedSecret" });

/** The answer to whatever makes a version: `POST /v1/keys`, `/rotation`, `/emergency`. */
export const issuedKeySchema = z
  .object({ key: keySchema, secret: issuedSecretSchema })
  .meta({ ref: "IssuedKey" });

/**
 * `POST /v1/keys/{id}/rotation/delivery`: the secret of a version that was made while nobody was there. With `sealed` it is
 * in there alone: HPKE (RFC 9180) in base mode, `info` being the JSON `["altseason-delivery",keyId,keyid]`.
 */
export const deliverySchema = z
  .object({
    keyId: z.string(),
    version: z.int().positive(),
    secret: issuedSecretSchema,
    sealed: z
      .object({
        suite: z.object({ kem: z.int(), kdf: z.int(), aead: z.int() }),
        /** Encapsulated key, base64url. */
        enc: z.string(),
        /** base64url. */
        ciphertext: z.string(),
      })
      .nullable(),
  })
  .meta({ ref: "Delivery" });

/** `GET /v1/keys`, in order of their ids. */
export const keyListSchema = z
  .object({ keys: z.array(keySchema), nextCursor: z.string().nullable() })
  .meta({ ref: "KeyList" });

export type KeyEnvironmentName = z.infer<typeof keyEnvironmentSchema>;
export type KeyKindName = z.infer<typeof keyKindSchema>;
export type ScopeName = z.infer<typeof scopeSchema>;
export type RevocationReasonName = z.infer<typeof revocationReasonSchema>;
export type KeyVersionBody = z.infer<typeof keyVersionSchema>;
export type KeyBody = z.infer<typeof keySchema>;
export type IssuedSecret = z.infer<typeof issuedSecretSchema>;
export type IssuedKey = z.infer<typeof issuedKeySchema>;
export type Delivery = z.infer<typeof deliverySchema>;
export type DeliveryWayBody = z.infer<typeof deliveryWaySchema>;
export type KeyList = z.infer<typeof keyListSchema>;
