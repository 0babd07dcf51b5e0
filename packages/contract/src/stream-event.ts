import { z } from "zod";
import { indexNowSchema } from "./index-now.ts";

/** `event: index` on `/v1/stream`; its SSE id is `{dataVersion}` and resumes by Last-Event-ID. */
export const indexEventSchema = z
  .object({
    /** Counts up with each change of the data. */
    version: z.int().nonnegative(),
    readings: z.array(indexNowSchema),
  })
  .meta({ ref: "IndexEvent" });

export type IndexEvent = z.infer<typeof indexEventSchema>;
