import { Resolver } from "node:dns/promises";
import type { LookupFunction } from "node:net";
import { addressIn } from "@altseason/auth";

/** An address that a name leads to. */
export interface ResolvedAddress {
  readonly address: string;
  readonly family: 4 | 6;
}

/** Finds the addresses of a name. */
export type ResolveName = (name: string) => Promise<readonly ResolvedAddress[]>;

/** Addresses that a connection may go to, or why there is none. */
export type ResolvedTarget =
  | { readonly accepted: true; readonly addresses: readonly ResolvedAddress[] }
  | { readonly accepted: false; readonly error: string };

const TIMEOUT_MS = 3_000;
const TRIES = 2;
const OWN: readonly ResolvedAddress[] = [
  { address: "127.0.0.1", family: 4 },
  { address: "::1", family: 6 },
];

/**
 * Asks the machine's name servers. Neither its hosts file nor its thread pool: of a few names that are answered slowly the
 * pool would hold up all others.
 */
export async function resolveName(name: string): Promise<readonly ResolvedAddress[]> {
  if (name === "localhost") return OWN;
  const resolver = new Resolver({ timeout: TIMEOUT_MS, tries: TRIES });
  const [four, six] = await Promise.allSettled([resolver.resolve4(name), resolver.resolve6(name)]);
  return [
    ...(four.status === "fulfilled" ? four.value.map((address) => ({ address, family: 4 as const })) : []),
    ...(six.status === "fulfilled" ? six.value.map((address) => ({ address, family: 6 as const })) : []),
  ];
}

/** Resolves a host once and looks at every address: one that is refused refuses the host, whatever else it has. */
export async function resolveTarget(
  host: string,
  resolve: ResolveName,
  refuse: (address: string) => string | null,
): Promise<ResolvedTarget> {
  const literal = addressIn(host);
  const addresses =
    literal === null
      ? await resolve(host)
      : [{ address: literal, family: literal.includes(":") ? (6 as const) : (4 as const) }];
  if (addresses.length === 0) return { accepted: false, error: "name_not_found" };
  for (const { address } of addresses) {
    const why = refuse(address);
    if (why !== null) return { accepted: false, error: `address_refused: ${why}` };
  }
  return { accepted: true, addresses };
}

/** Answers a connection with addresses that were looked at, so that a name can't lead elsewhere meanwhile. */
export function pinnedLookup(addresses: readonly ResolvedAddress[]): LookupFunction {
  return (_name, options, callback) => {
    const [first] = addresses;
    if (options.all === true) callback(null, [...addresses]);
    else callback(null, first?.address ?? "", first?.family ?? 4);
  };
}
