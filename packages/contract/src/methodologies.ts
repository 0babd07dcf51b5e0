import { z } from "zod";
import { dataLabelSchema } from "./data-label.ts";
import { methodologySchema } from "./reading.ts";

/** `GET /v1/methodologies`: the published variants with every parameter, and the limits of those one may ask for. */
export const methodologiesSchema = z
  .object({
    defaultVariant: z.string(),
    methodologies: z.array(methodologySchema),
    limits: z.object({
      minSize: z.int(),
      maxSize: z.int(),
      minWindowDays: z.int(),
      maxWindowDays: z.int(),
    }),
    data: dataLabelSchema,
  })
  .meta({ ref: "Methodologies" });

export type Methodologies = z.infer<typeof methodologiesSchema>;
