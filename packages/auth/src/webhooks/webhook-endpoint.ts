import type { KeyEnvironment } from "../keys/api-key.ts";
import type { WebhookEvent } from "./webhook-event.ts";

/** Why an endpoint gets nothing: its owner wants it so, or it answered 410 Gone. */
export type WebhookDisabledReason = "by-owner" | "gone";

/** A secret of an endpoint, without its bytes. Times in milliseconds since the epoch. */
export interface WebhookSecretVersion {
  /** 1, 2, 3 … within its endpoint. */
  readonly number: number;
  readonly createdAt: number;
  /** From then on it signs no longer; null: the present one. */
  readonly retiresAt: number | null;
}

/** Where a client is told of events. Times in milliseconds since the epoch. */
export interface WebhookEndpoint {
  /** `hook_…`; it never changes. */
  readonly id: string;
  readonly clientId: string;
  /** The world of the key that made it: `live` hears of all keys, the others of those of their own world. */
  readonly environment: KeyEnvironment;
  readonly url: string;
  readonly description: string;
  readonly events: readonly WebhookEvent[];
  /** Variants of the index whose events it gets. */
  readonly variants: readonly string[];
  readonly createdAt: number;
  /** Null while it is sent to. */
  readonly disabledAt: number | null;
  readonly disabledReason: WebhookDisabledReason | null;
  /** Those that sign, the present one last. */
  readonly secrets: readonly WebhookSecretVersion[];
}

const HOUR_MS = 3_600_000;

/** Limits of endpoints; `overlapMs` is how long a replaced secret goes on signing unless asked otherwise. */
export const WEBHOOK_LIMITS: Readonly<
  Record<"endpoints" | "secretBytes" | "liveSecrets" | "overlapMs" | "maxOverlapMs" | "replayed", number>
> = {
  endpoints: 20,
  secretBytes: 32,
  liveSecrets: 3,
  overlapMs: 24 * HOUR_MS,
  maxOverlapMs: 7 * 24 * HOUR_MS,
  replayed: 1_000,
};

/** The secrets that sign at a moment, the present one last. */
export function liveSecrets(
  secrets: readonly WebhookSecretVersion[],
  now: number,
): readonly WebhookSecretVersion[] {
  return secrets.filter(({ retiresAt }) => retiresAt === null || retiresAt > now);
}
