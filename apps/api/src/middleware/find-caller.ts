import type { BlockList } from "node:net";
import { clientAddress, quotaHolder } from "../rate-limit/client-address.ts";

/** Who asks, and with whom it shares a quota. */
export interface Caller {
  readonly address: string;
  readonly quotaHolder: string;
}

const REMEMBERED = 10_000;

/** Finds callers; those who come without a proxy are remembered, since they come often. */
export function createCallerFinder(
  trustedProxies: BlockList,
): (peer: string, forwardedFor: string | null) => Caller {
  const direct = new Map<string, Caller>();

  function find(peer: string, forwardedFor: string | undefined): Caller {
    const address = clientAddress(peer, forwardedFor, trustedProxies);
    return { address, quotaHolder: quotaHolder(address) };
  }

  return (peer, forwardedFor) => {
    if (forwardedFor !== null) return find(peer, forwardedFor);
    const known = direct.get(peer);
    if (known !== undefined) return known;
    if (direct.size >= REMEMBERED) direct.clear();
    const found = find(peer, undefined);
    direct.set(peer, found);
    return found;
  };
}
