import type { AuthenticationCode } from "../authenticate/authentication.ts";

/** One request as the guards saw it. `at` in milliseconds since the epoch. */
export interface SecurityEvent {
  readonly at: number;
  /** `accepted`, or why not. */
  readonly code: AuthenticationCode | "accepted" | "rate_limited";
  /** Whether the caller showed that it holds the secret. */
  readonly isProven: boolean;
  readonly address: string;
  /** What the request named, known or not; null where it named nothing. */
  readonly versionId: string | null;
  /** Null where nobody has such a version. */
  readonly clientId: string | null;
  readonly keyId: string | null;
}
