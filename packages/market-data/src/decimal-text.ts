import { z } from "zod";

const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

/** A decimal number written as text, as exchanges and Coin Metrics send it. */
export const decimalText: z.ZodType<number> = z
  .string()
  .regex(DECIMAL, "not a decimal number")
  .transform(Number);
