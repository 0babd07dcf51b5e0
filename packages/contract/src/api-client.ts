import { z } from "zod";
import { keyEnvironmentSchema, keyKindSchema, scopeSchema } from "./keys.ts";

/** `GET /v1/client`: who is asking, and by which version of which key. */
export const apiClientSchema = z
  .object({
    /** `client_…` */
    id: z.string(),
    name: z.string(),
    createdAt: z.iso.datetime(),
    key: z.object({
      id: z.string(),
      name: z.string(),
      environment: keyEnvironmentSchema,
      kind: keyKindSchema,
      scopes: z.array(scopeSchema),
      version: z.int().positive(),
    }),
  })
  .meta({ ref: "ApiClient" });

export type ApiClient = z.infer<typeof apiClientSchema>;
