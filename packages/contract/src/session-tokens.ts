import { z } from "zod";

/** Field in which a request bears its session token; as every `altseason-` field, a signature must cover it. */
export const SESSION_TOKEN_FIELD = "altseason-session-token";

/** Body of `POST /v1/session-tokens`: what the token may be spent on, once, by the key that asked for it. */
export const createSessionTokenSchema = z
  .strictObject({
    method: z.enum(["GET", "POST", "PUT", "PATCH", "DELETE"]),
    /** Without the query. */
    path: z
      .string()
      .max(500)
      .regex(/^\/[!-"$->@-~]*$/),
    expiresInSeconds: z.int().min(1).max(300).default(60),
  })
  .meta({ ref: "CreateSessionToken" });

export const sessionTokenSchema = z
  .object({
    /** Told once; sent as `Altseason-Session-Token`. Null in a repeated answer. */
    token: z.string().nullable(),
    method: z.string(),
    path: z.string(),
    expiresAt: z.iso.datetime(),
  })
  .meta({ ref: "SessionToken" });

export type CreateSessionToken = z.input<typeof createSessionTokenSchema>;
export type SessionTokenBody = z.infer<typeof sessionTokenSchema>;
