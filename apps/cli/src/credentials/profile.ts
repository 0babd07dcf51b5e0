import { z } from "zod";

/** What a version is used with, as a file keeps it; `privateKeyFile` is absolute, or stands beside that file. */
export type StoredCredential =
  | { readonly kind: "bearer"; readonly token: string }
  | { readonly kind: "hmac-sha256"; readonly secret: string }
  | { readonly kind: "ed25519"; readonly keyid: string; readonly privateKeyFile: string };

/** A key of ours: which API it is for, and what its versions are used with. The SDK reads the same file. */
export interface Profile {
  readonly api: string;
  /** `key_…` */
  readonly keyId: string;
  /** The preferred one first; no more than the two generations of a rotation. */
  readonly credentials: readonly StoredCredential[];
}

export const profileSchema: z.ZodType<Profile> = z.strictObject({
  api: z.url({ protocol: /^https?$/ }),
  keyId: z.string(),
  credentials: z
    .array(
      z.discriminatedUnion("kind", [
        z.strictObject({ kind: z.literal("bearer"), token: z.string() }),
        z.strictObject({ kind: z.literal("hmac-sha256"), secret: z.string() }),
        z.strictObject({ kind: z.literal("ed25519"), keyid: z.string(), privateKeyFile: z.string().min(1) }),
      ]),
    )
    .min(1),
});

/** Names of profiles; they become parts of file names. */
export const PROFILE_NAME: RegExp = /^[a-z0-9][a-z0-9-]{0,39}$/;
