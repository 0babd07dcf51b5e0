import { z } from "zod";
import { dataLabelSchema } from "./data-label.ts";
import { seasonSchema } from "./reading.ts";

export const historyPointSchema = z
  .object({
    day: z.iso.date(),
    value: z.int().min(0).max(100),
    outperformers: z.int().nonnegative(),
    constituents: z.int().positive(),
    season: seasonSchema,
  })
  .meta({ ref: "HistoryPoint" });

/** `GET /v1/index/history`: days that have a value, oldest first. As CSV: `date,value,outperformers,constituents`. */
export const historySchema = z
  .object({
    variant: z.string(),
    from: z.iso.date().nullable(),
    to: z.iso.date().nullable(),
    points: z.array(historyPointSchema),
    /** Pass as `cursor` for the next page; null at the end. */
    nextCursor: z.string().nullable(),
    methodology: z.object({ id: z.string(), version: z.string() }),
    data: dataLabelSchema,
  })
  .meta({ ref: "History" });

export type History = z.infer<typeof historySchema>;
