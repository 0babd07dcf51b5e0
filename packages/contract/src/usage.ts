import { z } from "zod";
import { versionUserSchema } from "./rotation.ts";

const time = z.iso.datetime();

/** `GET /v1/keys/{id}/usage?from=&to=`: use by version and hour, oldest first, and who it was, busiest first. */
export const keyUsageSchema = z
  .object({
    keyId: z.string(),
    from: time,
    to: time,
    hours: z.array(
      z.object({
        version: z.int().positive(),
        /** Start of the hour. */
        hour: time,
        accepted: z.int().nonnegative(),
        refused: z.int().nonnegative(),
      }),
    ),
    users: z.array(versionUserSchema),
  })
  .meta({ ref: "KeyUsage" });

/** `GET /v1/refusals?key=&limit=`: what was refused, with the precise reason, newest first. */
export const refusalListSchema = z
  .object({
    refusals: z.array(
      z.object({
        keyId: z.string(),
        version: z.int().positive().nullable(),
        at: time,
        /** More precise than the problem code that the caller heard. */
        code: z.string(),
        method: z.string(),
        path: z.string(),
        ip: z.string(),
        requestId: z.string(),
      }),
    ),
  })
  .meta({ ref: "RefusalList" });

export type KeyUsage = z.infer<typeof keyUsageSchema>;
export type RefusalList = z.infer<typeof refusalListSchema>;
