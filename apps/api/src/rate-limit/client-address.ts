import { isIP, isIPv4 } from "node:net";
import type { BlockList } from "node:net";

const MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;
const NETWORK_GROUPS = 4;

/**
 * The caller's address: the peer's, or, where the peer is a trusted proxy, the last entry of `X-Forwarded-For` that is
 * not one. Entries before it are the caller's own words and count for nothing.
 */
export function clientAddress(
  peer: string | undefined,
  forwardedFor: string | undefined,
  trusted: BlockList,
): string {
  let address = canonicalAddress(peer ?? "");
  for (const hop of (forwardedFor ?? "").split(",").toReversed()) {
    if (!isTrusted(address, trusted)) break;
    const next = canonicalAddress(hop.trim());
    if (isIP(next) === 0) break;
    address = next;
  }
  return address;
}

/** Who shares a quota: an IPv4 address, or an IPv6 network of 64 bits, which one subscriber holds whole. */
export function quotaHolder(address: string): string {
  if (!address.includes(":")) return address;
  const [head = "", tail] = address.split("::");
  const groups = head === "" ? [] : head.split(":");
  const rest = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - groups.length - rest.length);
  const whole = [...groups, ...Array.from({ length: zeros }, () => "0"), ...rest];
  return `${whole
    .slice(0, NETWORK_GROUPS)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":")}::/64`;
}

/** Whether an address is this machine's own. */
export function isLoopback(address: string): boolean {
  return address === "::1" || (isIPv4(address) && address.startsWith("127."));
}

function canonicalAddress(text: string): string {
  const bare = text.replace(/^\[(.+)\](:\d+)?$/, "$1").split("%", 1)[0] ?? "";
  return MAPPED.exec(bare)?.[1] ?? bare;
}

function isTrusted(address: string, trusted: BlockList): boolean {
  const family = isIP(address);
  return family !== 0 && trusted.check(address, family === 4 ? "ipv4" : "ipv6");
}
