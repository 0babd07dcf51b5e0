import ipaddr from "ipaddr.js";
import type { ApiKey } from "../keys/api-key.ts";

/** Addresses and networks that a key may come from. */
export interface Allowlist {
  includes(address: string): boolean;
}

/**
 * Reads addresses and CIDR networks. An IPv4 address mapped into IPv6 is that IPv4 address; zones belong to no list.
 * @throws {RangeError} naming the first entry that is neither
 * @example parseAllowlist(["192.0.2.0/24"]).includes("::ffff:192.0.2.7") // true
 */
export function parseAllowlist(entries: readonly string[]): Allowlist {
  const networks = entries.map(parseNetwork);
  return {
    includes(address) {
      const parsed = parseAddress(address);
      if (parsed === null) return false;
      return networks.some(
        ([network, bits]) => network.kind() === parsed.kind() && parsed.match(network, bits),
      );
    },
  };
}

const listOfKey = new WeakMap<ApiKey, Allowlist>();

/** The allowlist of a key, read once for as long as the key is held. @throws {RangeError} as {@link parseAllowlist} does */
export function allowlistOf(key: ApiKey): Allowlist {
  const known = listOfKey.get(key);
  if (known !== undefined) return known;
  const parsed = parseAllowlist(key.allowlist);
  listOfKey.set(key, parsed);
  return parsed;
}

type Address = ipaddr.IPv4 | ipaddr.IPv6;

function parseNetwork(entry: string): readonly [Address, number] {
  const [text = "", prefix, ...rest] = entry.split("/");
  const address = parseAddress(text);
  const most = address?.kind() === "ipv4" ? 32 : 128;
  const bits = prefix === undefined ? most : Number(prefix);
  const isWritten = prefix === undefined || /^\d{1,3}$/.test(prefix);
  if (address === null || rest.length > 0 || !isWritten || bits > most) {
    throw new RangeError(`allowlist: expected an address or CIDR network, got ${JSON.stringify(entry)}`);
  }
  return [address, bits];
}

/** Four decimal parts or proper IPv6, nothing else that a lenient reader takes (octal, short forms, zones). */
function parseAddress(text: string): Address | null {
  if (ipaddr.IPv4.isValidFourPartDecimal(text)) return ipaddr.IPv4.parse(text);
  if (!text.includes(":") || text.includes("%") || !ipaddr.IPv6.isValid(text)) return null;
  const address = ipaddr.IPv6.parse(text);
  return address.isIPv4MappedAddress() ? address.toIPv4Address() : address;
}
