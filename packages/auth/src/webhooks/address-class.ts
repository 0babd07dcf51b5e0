import ipaddr from "ipaddr.js";

type Address = ipaddr.IPv4 | ipaddr.IPv6;

/** Networks that ipaddr.js takes for ordinary ones: IANA's special-purpose registries, and metadata services. */
const FURTHER: readonly (readonly [string, string, number])[] = [
  ["metadata", "168.63.129.16", 32],
  ["metadata", "100.100.100.200", 32],
  ["metadata", "192.0.0.192", 32],
  ["ietf protocol", "2001::", 23],
  ["documentation", "2001:db8::", 32],
  ["documentation", "3fff::", 20],
  ["6to4", "2002::", 16],
];
const ORDINARY_V6: readonly [string, number] = ["2000::", 3];
const NAMES: Readonly<Record<string, string>> = {
  carrierGradeNat: "carrier-grade NAT",
  linkLocal: "link-local",
  uniqueLocal: "unique local",
  ipv4Mapped: "IPv4-mapped",
  rfc6145: "IPv4-translated",
  rfc6052: "NAT64",
};

/**
 * Why nothing may be sent to an address; null for one of the public internet. An IPv6 address outside `2000::/3`, or one
 * that carries an IPv4 address within, is refused whatever that is; so is all that is no address.
 * @example classifyAddress("10.0.0.1") // "private"
 */
export function classifyAddress(text: string): string | null {
  const address = parseAddress(text);
  if (address === null) return "no address";
  const range = address.range();
  if (range !== "unicast") return NAMES[range] ?? range;
  for (const [name, network, bits] of FURTHER) if (isWithin(address, network, bits)) return name;
  return address.kind() === "ipv4" || isWithin(address, ...ORDINARY_V6) ? null : "not global";
}

/** Whether an address is this machine's own: the one exception that development may be given. */
export function isLoopback(text: string): boolean {
  return parseAddress(text)?.range() === "loopback";
}

function isWithin(address: Address, network: string, bits: number): boolean {
  const parsed = ipaddr.parse(network);
  return parsed.kind() === address.kind() && address.match(parsed, bits);
}

function parseAddress(text: string): Address | null {
  if (ipaddr.IPv4.isValidFourPartDecimal(text)) return ipaddr.IPv4.parse(text);
  return text.includes(":") && !text.includes("%") && ipaddr.IPv6.isValid(text)
    ? ipaddr.IPv6.parse(text)
    : null;
}
