import { z } from "zod";
import { publicKeySchema } from "./key-requests.ts";
import { keySchema } from "./keys.ts";

/** Body of `POST /v1/bootstrap`: makes the first client and its owner's key, once, while there is no client. */
export const bootstrapSchema = z
  .strictObject({
    /** What the API printed at start, and keeps in `bootstrap-token` in its data directory. */
    token: z.string().min(1).max(100),
    clientName: z.string().min(1).max(100),
    keyName: z.string().min(1).max(100).default("owner"),
    /** Of an Ed25519 pair whose private half stays with you. */
    publicKey: publicKeySchema,
  })
  .meta({ ref: "Bootstrap" });

/** 201: the client, and its owner's key, which has every scope. */
export const bootstrappedSchema = z
  .object({
    client: z.object({ id: z.string(), name: z.string(), createdAt: z.iso.datetime() }),
    key: keySchema,
    /** What signatures name. */
    keyid: z.string(),
  })
  .meta({ ref: "Bootstrapped" });

export type Bootstrap = z.input<typeof bootstrapSchema>;
export type Bootstrapped = z.infer<typeof bootstrappedSchema>;
