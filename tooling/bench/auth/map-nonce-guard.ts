import type { NonceClaim, NonceOutcome, NonceStore } from "@altseason/auth";

const SWEEP_EVERY_MS = 1_000;

/**
 * What one writes first: each nonce in a Map with the time until which it counts. Once a second the oldest are thrown out,
 * up to the first that still counts; oftener costs more, for a walk through a Map passes what was deleted before.
 */
export function createMapNonceGuard(now: () => number): NonceStore {
  const until = new Map<string, number>();
  let sweepsAt = 0;

  function sweep(at: number): void {
    sweepsAt = at + SWEEP_EVERY_MS;
    for (const [key, end] of until) {
      if (end > at) return;
      until.delete(key);
    }
  }

  function claim({ scope, nonce, rememberUntil }: NonceClaim): NonceOutcome {
    const at = now();
    if (at >= sweepsAt) sweep(at);
    const key = `${scope}:${nonce}`;
    if ((until.get(key) ?? 0) > at) return "replayed";
    until.set(key, rememberUntil);
    return "fresh";
  }

  return { claim };
}
