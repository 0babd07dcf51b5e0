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
  "invalid_credentials",
  "signature_required",
  "ambiguous_request",
  "key_retired",
  "key_revoked",
  "key_expired",
  "key_suspended",
  "signature_expired",
  "signature_too_old",
  "clock_skew",
  "nonce_replayed",
  "content_digest_mismatch",
  "scope_missing",
  "address_not_allowed",
  "environment_mismatch",
  "session_token_invalid",
  "replay_store_unavailable",
  "idempotency_key_missing",
  "idempotency_in_flight",
  "idempotency_key_reused",
  "rotation_open",
  "no_rotation_open",
  "too_many_live_versions",
  "version_unknown",
  "version_final",
  "last_live_version",
  "no_delivery_waiting",
  "delivery_taken",
  "delivery_waiting",
  "out_of_range",
  "conflict",
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
    /** What the server's clock says, where the caller's is at fault. */
    serverTime: z.iso.datetime().optional(),
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
