import { z } from "zod";

/** Outranks `Accept`. */
export const formatParameter = z
  .enum(["json", "csv"], { error: "json or csv" })
  .optional()
  .meta({ description: "Format of the answer; outranks the `Accept` header.", example: "csv" });
