import { findingOf } from "./detector.ts";
import type { Detector } from "./detector.ts";
import { networkOf } from "./network-of.ts";

const LEARNING_MS = 24 * 3_600_000;
const MAX_KEYS = 20_000;
const MAX_NETWORKS = 64;

interface Known {
  readonly since: number;
  readonly networks: Set<string>;
}

/** First use of a key from a network it was never used from. In the first day of a key's use it only learns. */
export function createNewNetworkDetector(): Detector {
  const byKey = new Map<string, Known>();
  return {
    kind: "new-network",
    observe(event) {
      const network = networkOf(event.address);
      if (event.code !== "accepted" || event.keyId === null || network === null) return null;
      const known = byKey.get(event.keyId);
      if (known === undefined) {
        if (byKey.size >= MAX_KEYS) byKey.clear();
        byKey.set(event.keyId, { since: event.at, networks: new Set([network]) });
        return null;
      }
      if (known.networks.has(network)) return null;
      if (known.networks.size < MAX_NETWORKS) known.networks.add(network);
      if (event.at - known.since < LEARNING_MS) return null;
      return findingOf("new-network", event, { network, known: known.networks.size - 1 });
    },
  };
}
