import { z } from "zod";

/** Stable error codes of the API; each has a page in the documentation. */
export const PROBLEM_CODES = [
  "invalid_parameter",
  "unknown_variant",
  "not_found",
  "no_reading",
  "coin_not_found",
  "method_not_allowed",
  "not_acceptable",
  "payload_too_large",
  "rate_limited",
  "unauthorized",
  "refresh_failed",
  "stream_full",
  "no_data",
  "internal_error",
  "shutting_down",
] as const;

export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** Problem details (RFC 9457) with our members: code, requestId, and the field at fault. */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string().optional(),
    instance: z.string().optional(),
    code: z.enum(PROBLEM_CODES),
    requestId: z.string(),
    errors: z
      .array(
        z.object({
          /** `query.from`, `path.date`, or a JSON pointer into the body. */
          field: z.string(),
          expected: z.string(),
          got: z.string(),
        }),
      )
      .optional(),
  })
  .meta({ ref: "Problem" });

export type Problem = z.infer<typeof problemSchema>;
