import type { AlertKind } from "./alert.ts";
import { findingOf } from "./detector.ts";
import type { Detector } from "./detector.ts";
import type { SecurityEvent } from "./security-event.ts";
import { createSlidingCount } from "./sliding-count.ts";

/** So many of some refusals within a while, of one key. */
export interface CountDetectorOptions {
  readonly kind: AlertKind;
  readonly codes: readonly SecurityEvent["code"][];
  readonly threshold: number;
  readonly windowMs: number;
}

/** Fires when the count reaches the threshold, and again at each further multiple of it. */
export function createCountDetector({ kind, codes, threshold, windowMs }: CountDetectorOptions): Detector {
  const wanted = new Set<SecurityEvent["code"]>(codes);
  const count = createSlidingCount(windowMs);
  return {
    kind,
    observe(event) {
      if (event.keyId === null || !wanted.has(event.code)) return null;
      const seen = count.add(event.keyId, event.at);
      if (seen % threshold !== 0) return null;
      return findingOf(kind, event, { count: seen, windowMs, address: event.address, code: event.code });
    },
  };
}
