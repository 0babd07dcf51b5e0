import { z } from "zod";
import { dataLabelSchema } from "./data-label.ts";
import { readingSchema } from "./reading.ts";

/**
 * `GET /v1/index/{date}/constituents`: who counted, who was excluded or passed over, and the benchmark they were held
 * against. As CSV, one constituent a line:
 * `rank,id,symbol,name,marketCap,price,priceDay,basePrice,baseDay,return,returnOverBenchmark,outperformed`.
 */
export const constituentListSchema = z
  .object({
    ...readingSchema.pick({
      variant: true,
      day: true,
      value: true,
      fraction: true,
      benchmark: true,
      constituents: true,
      missing: true,
      excluded: true,
      passedOver: true,
      exclusionsVersion: true,
      sha256: true,
    }).shape,
    methodology: z.object({ id: z.string(), version: z.string() }),
    provisional: z.boolean(),
    revision: z.int().positive(),
    data: dataLabelSchema,
  })
  .meta({ ref: "ConstituentList" });

export type ConstituentList = z.infer<typeof constituentListSchema>;
