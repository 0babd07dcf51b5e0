import { z } from "zod";
import { dataLabelSchema } from "./data-label.ts";

/** `GET /v1/status`: what the numbers rest on, where they have holes, and how the last refreshes went. */
export const statusSchema = z
  .object({
    /** By the distance that most observed days have to the one before. */
    cadence: z.enum(["daily", "weekly", "monthly", "irregular"]),
    observedDays: z.int().nonnegative(),
    coins: z.int().nonnegative(),
    /** Spans without an observation, newest first, at most 100; `gapCount` tells them all. */
    gapCount: z.int().nonnegative(),
    gaps: z.array(z.object({ firstDay: z.iso.date(), lastDay: z.iso.date(), days: z.int().positive() })),
    /** Newest first. */
    refreshes: z.array(
      z.object({
        startedAt: z.iso.datetime(),
        endedAt: z.iso.datetime().nullable(),
        outcome: z.enum(["succeeded", "failed"]).nullable(),
      }),
    ),
    exclusionsVersion: z.string(),
    methodologies: z.array(z.object({ id: z.string(), version: z.string() })),
    data: dataLabelSchema,
  })
  .meta({ ref: "Status" });

export type Status = z.infer<typeof statusSchema>;
