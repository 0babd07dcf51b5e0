import { z } from "zod";
import { dataLabelSchema } from "./data-label.ts";
import { readingSchema } from "./reading.ts";

/** `GET /v1/index/{date}`: the whole reading as published, its revision and why it was revised. */
export const publishedReadingSchema = z
  .object({
    reading: readingSchema,
    provisional: z.boolean(),
    revision: z.int().positive(),
    publishedAt: z.iso.datetime(),
    /** Every revision so far, oldest first; the first has no reason. */
    revisions: z.array(
      z.object({
        revision: z.int().positive(),
        publishedAt: z.iso.datetime(),
        sha256: z.string(),
        value: z.int().nullable(),
        reason: z.string().nullable(),
      }),
    ),
    data: dataLabelSchema,
  })
  .meta({ ref: "PublishedReading" });

export type PublishedReading = z.infer<typeof publishedReadingSchema>;
