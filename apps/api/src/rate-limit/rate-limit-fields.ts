import type { RateVerdict } from "@altseason/auth";
import type { FixedWindow, WindowState } from "./fixed-window.ts";

const POLICY = "anonymous";

/** `RateLimit-Policy` of callers without a key: the quota and its window (draft-ietf-httpapi-ratelimit-headers-11). */
export function formatRateLimitPolicy({ quota, windowSeconds }: FixedWindow): string {
  return `"${POLICY}";q=${quota};w=${windowSeconds}`;
}

/** `RateLimit`: what is left, and the seconds until the quota is whole again. */
export function formatRateLimit({ remaining, resetSeconds }: WindowState): string {
  return `"${POLICY}";r=${remaining};t=${resetSeconds}`;
}

/** Both fields for a caller with a key, whose quota is the key's own, one over all its versions. */
export function formatKeyLimit({
  limit,
  remaining,
  resetMs,
}: RateVerdict): Readonly<Record<"ratelimit-policy" | "ratelimit", string>> {
  return {
    "ratelimit-policy": `"key";q=${limit};w=60`,
    ratelimit: `"key";r=${remaining};t=${Math.max(1, Math.ceil(resetMs / 1000))}`,
  };
}
