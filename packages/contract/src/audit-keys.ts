import { z } from "zod";

/** `GET /.well-known/altseason-audit-keys.json`: the server's keys that sign ends of audit chains. */
export const auditKeysSchema = z
  .object({
    keys: z.array(
      z.object({
        keyid: z.string(),
        /** PEM (SPKI) of an Ed25519 key. */
        publicKey: z.string(),
      }),
    ),
  })
  .meta({ ref: "AuditKeys" });

export type AuditKeys = z.infer<typeof auditKeysSchema>;
