import { z } from "zod";
import { dataLabelSchema } from "./data-label.ts";

/** `POST /v1/refresh`, for the operator: what a refresh on demand brought. */
export const refreshSchema = z
  .object({
    /** Days whose stored numbers changed. */
    daysChanged: z.int().nonnegative(),
    data: dataLabelSchema,
  })
  .meta({ ref: "Refresh" });

export type Refresh = z.infer<typeof refreshSchema>;
