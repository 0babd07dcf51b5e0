import { findingOf } from "./detector.ts";
import type { Detector } from "./detector.ts";

const MINUTE_MS = 60_000;
const LEAST_REQUESTS = 100;
const TIMES_BASELINE = 10;
const LEARNING_MINUTES = 30;
/** Weight of the newest minute in the baseline: half of what it knows is an hour old. */
const NEWEST = 1 - 0.5 ** (1 / 60);
const MAX_KEYS = 20_000;

interface Rate {
  minute: number;
  count: number;
  baseline: number;
  minutes: number;
}

/** More requests in a minute than ten times the key's own baseline, and at least a hundred. */
export function createBurstDetector(): Detector {
  const byKey = new Map<string, Rate>();
  return {
    kind: "burst",
    observe(event) {
      if (event.code !== "accepted" || event.keyId === null) return null;
      const minute = Math.floor(event.at / MINUTE_MS);
      const known = byKey.get(event.keyId);
      if (known === undefined) {
        if (byKey.size >= MAX_KEYS) byKey.clear();
        byKey.set(event.keyId, { minute, count: 1, baseline: 0, minutes: 0 });
        return null;
      }
      if (minute > known.minute) {
        const idle = minute - known.minute - 1;
        known.baseline += (known.count - known.baseline) * NEWEST;
        known.baseline *= (1 - NEWEST) ** idle;
        known.minutes += minute - known.minute;
        known.minute = minute;
        known.count = 0;
      }
      known.count += 1;
      const limit = Math.max(LEAST_REQUESTS, Math.ceil(known.baseline * TIMES_BASELINE));
      if (known.minutes < LEARNING_MINUTES || known.count !== limit) return null;
      return findingOf("burst", event, {
        requests: known.count,
        baseline: Math.round(known.baseline * 10) / 10,
      });
    },
  };
}
