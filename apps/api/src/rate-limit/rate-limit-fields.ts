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
