import { createBurstDetector } from "./burst-detector.ts";
import { createCountDetector } from "./count-detector.ts";
import type { Detector, Finding } from "./detector.ts";
import { createNewNetworkDetector } from "./new-network-detector.ts";
import type { SecurityEvent } from "./security-event.ts";
import { createStuffingDetector } from "./stuffing-detector.ts";

const FIVE_MINUTES_MS = 5 * 60_000;

/** All detectors over the stream of requests, with their thresholds. State is this process's own, and bounded. */
export function createDetectors(): readonly Detector[] {
  const windowMs = FIVE_MINUTES_MS;
  return [
    createCountDetector({ kind: "duplicate-nonce", codes: ["nonce_replayed"], threshold: 3, windowMs }),
    createCountDetector({
      kind: "out-of-order-sequence",
      codes: ["sequence_replayed", "sequence_too_old"],
      threshold: 5,
      windowMs,
    }),
    createCountDetector({
      kind: "stale-timestamp",
      codes: ["signature_expired", "signature_too_old", "clock_skew"],
      threshold: 10,
      windowMs,
    }),
    createCountDetector({
      kind: "failed-signatures",
      codes: ["signature_invalid", "algorithm_mismatch", "secret_wrong", "component_missing"],
      threshold: 10,
      windowMs,
    }),
    createCountDetector({
      kind: "ended-version-used",
      codes: ["key_retired", "version_revoked", "key_revoked", "key_expired"],
      threshold: 1,
      windowMs,
    }),
    createStuffingDetector(),
    createNewNetworkDetector(),
    createBurstDetector(),
  ];
}

/** Shows an event to all of them. */
export function observeAll(detectors: readonly Detector[], event: SecurityEvent): readonly Finding[] {
  return detectors.flatMap((detector) => detector.observe(event) ?? []);
}
