import { z } from "zod";
import { dataLabelSchema } from "./data-label.ts";

/** One line of the curated table. */
export const curatedExclusionSchema = z
  .object({
    rule: z.string(),
    reason: z.string(),
    ids: z.record(z.string(), z.string()),
    symbols: z.array(z.string()),
    from: z.iso.date().nullable(),
    until: z.iso.date().nullable(),
  })
  .meta({ ref: "CuratedExclusion" });

/** `GET /v1/exclusions`: the whole table, and which coins of today's market it and the rules keep out. */
export const exclusionsSchema = z
  .object({
    version: z.string(),
    rules: z.array(z.object({ rule: z.string(), description: z.string() })),
    table: z.array(curatedExclusionSchema),
    excludedToday: z.array(
      z.object({
        id: z.string(),
        symbol: z.string(),
        name: z.string().nullable(),
        rank: z.int().positive(),
        rule: z.string(),
        basis: z.string(),
        evidence: z.string(),
      }),
    ),
    data: dataLabelSchema,
  })
  .meta({ ref: "Exclusions" });

export type Exclusions = z.infer<typeof exclusionsSchema>;
