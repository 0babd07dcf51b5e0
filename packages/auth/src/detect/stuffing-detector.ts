import { findingOf } from "./detector.ts";
import type { Detector } from "./detector.ts";
import { networkOf } from "./network-of.ts";

const WINDOW_MS = 10 * 60_000;
const LEAST_IDS = 10;
const MAX_NETWORKS = 10_000;

interface Tries {
  readonly since: number;
  readonly ids: Set<string>;
}

/** One network that tries many ids without holding any: each client whose key it names hears of it, once a while. */
export function createStuffingDetector(): Detector {
  const byNetwork = new Map<string, Tries>();
  return {
    kind: "credential-stuffing",
    observe(event) {
      const network = networkOf(event.address);
      if (event.isProven || event.code === "accepted" || event.versionId === null || network === null)
        return null;
      const known = byNetwork.get(network);
      const tries =
        known !== undefined && event.at - known.since < WINDOW_MS
          ? known
          : { since: event.at, ids: new Set<string>() };
      if (known !== tries) {
        if (byNetwork.size >= MAX_NETWORKS) byNetwork.clear();
        byNetwork.set(network, tries);
      }
      const isNew = !tries.ids.has(event.versionId);
      if (tries.ids.size < LEAST_IDS * 10) tries.ids.add(event.versionId);
      if (!isNew || tries.ids.size < LEAST_IDS) return null;
      return findingOf("credential-stuffing", event, { network, ids: tries.ids.size, windowMs: WINDOW_MS });
    },
  };
}
