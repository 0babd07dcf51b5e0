import { z } from "zod";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * One entry of a client's chain, exactly as it was hashed: SHA-256 of the canonical JSON (RFC 8785) of all members but `hash`.
 * That is why `at` is in milliseconds since the epoch here.
 */
export const auditEntrySchema = z
  .object({
    at: z.int(),
    actor: z.object({ kind: z.enum(["person", "key", "system"]), id: z.string() }),
    action: z.string(),
    target: z.string(),
    before: z.json(),
    after: z.json(),
    ip: z.string().nullable(),
    requestId: z.string().nullable(),
    clientId: z.string(),
    /** 1, 2, 3 … without a gap. */
    sequence: z.int().positive(),
    previousHash: sha256,
    hash: sha256,
  })
  .meta({ ref: "AuditEntry" });

/** `GET /v1/audit?action=&target=&from=&to=&cursor=&limit=`, newest first. `/v1/audit/export`: the chain, oldest first, NDJSON. */
export const auditListSchema = z
  .object({ entries: z.array(auditEntrySchema), nextCursor: z.string().nullable() })
  .meta({ ref: "AuditList" });

/** A chain's end at a moment, signed by the server. Save it elsewhere: it shows later what the chain was. */
export const signedHeadSchema = z
  .object({
    clientId: z.string(),
    sequence: z.int().nonnegative(),
    hash: sha256,
    /** Milliseconds since the epoch. */
    at: z.int(),
    keyid: z.string(),
    /** Base64 of the Ed25519 signature over `altseason-audit-head:` and the canonical JSON of the other members. */
    signature: z.string(),
  })
  .meta({ ref: "SignedHead" });

const serverKeySchema = z.object({
  keyid: z.string(),
  /** PEM (SPKI) of an Ed25519 key. */
  publicKey: z.string(),
});

/** `GET /v1/audit/heads?limit=`, newest first, with the server's keys that signed them. */
export const headListSchema = z
  .object({ heads: z.array(signedHeadSchema), keys: z.array(serverKeySchema) })
  .meta({ ref: "HeadList" });

/** `POST /v1/audit/heads`, which takes no body: the chain's end, signed now. */
export const newHeadSchema = z
  .object({ head: signedHeadSchema, key: serverKeySchema })
  .meta({ ref: "NewHead" });

export type AuditEntryBody = z.infer<typeof auditEntrySchema>;
export type AuditList = z.infer<typeof auditListSchema>;
export type SignedHeadBody = z.infer<typeof signedHeadSchema>;
export type HeadList = z.infer<typeof headListSchema>;
export type NewHead = z.infer<typeof newHeadSchema>;
