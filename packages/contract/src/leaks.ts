import { z } from "zod";

/** Body of `POST /v1/leaks`, open to anybody: a token that was found where it should not be. */
export const reportLeakSchema = z
  .strictObject({
    token: z.string().min(1).max(200),
    /** Where it was found, for its owner. */
    foundAt: z.string().max(500).optional(),
  })
  .meta({ ref: "ReportLeak" });

/** 202, the same whether or not the token is anybody's. */
export const leakReportSchema = z.object({ status: z.literal("received") }).meta({ ref: "LeakReport" });

export type ReportLeak = z.input<typeof reportLeakSchema>;
export type LeakReport = z.infer<typeof leakReportSchema>;
