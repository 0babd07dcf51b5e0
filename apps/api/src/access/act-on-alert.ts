import { applyKeyCommand } from "@altseason/auth";
import type { AlertKind, ApiKey, Finding, KeyCommand, KeyStore } from "@altseason/auth";
import type { Logger } from "pino";

/** What {@link createAlertAction} needs. */
export interface AlertActionOptions {
  readonly keys: KeyStore;
  readonly announce: (keyId: string) => Promise<void>;
  readonly log: Logger;
  readonly now: () => number;
}

const THROTTLED_MS = 3_600_000;
/** Not the use of an ended version: a bot that was left behind, or an old secret, would then stop the new one. */
const ACTED_ON: ReadonlySet<AlertKind> = new Set([
  "duplicate-nonce",
  "out-of-order-sequence",
  "stale-timestamp",
  "new-network",
  "burst",
]);

/**
 * Does to a key what its owner wants done when a detector fires: nothing unless they say so. Whoever knows no more than the
 * id of a version must not be able to provoke it, so it is for findings about the holder of the secret alone.
 */
export function createAlertAction({
  keys,
  announce,
  log,
  now,
}: AlertActionOptions): (finding: Finding) => Promise<void> {
  return async ({ kind, clientId, keyId }) => {
    if (keyId === null || !ACTED_ON.has(kind)) return;
    const key = await keys.findKey(clientId, keyId);
    if (key === null || key.onAlert === "none") return;
    const origin = { actor: { kind: "system", id: `detector:${kind}` }, ip: null, requestId: null } as const;
    const transition = await keys.changeKey(clientId, keyId, origin, (current) => ({
      transition: applyKeyCommand(current, commandOf(current, `alert ${kind}`), now()),
      material: null,
    }));
    if (transition?.applied !== true || transition.events.length === 0) return;
    log.warn({ event: "alert-action", keyId, kind, action: key.onAlert }, "a detector held a key");
    await announce(keyId);
  };
}

function commandOf({ onAlert }: ApiKey, why: string): KeyCommand {
  if (onAlert === "none") return { kind: "settle" };
  return onAlert === "suspend" ? { kind: "suspend", why } : { kind: "throttle", why, forMs: THROTTLED_MS };
}
