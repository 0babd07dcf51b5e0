import { classifyAddress, isLoopback } from "./address-class.ts";

/** What targets are allowed. */
export interface TargetPolicy {
  /** For development: plain HTTP and HTTPS to this machine itself. */
  readonly isLoopbackAllowed: boolean;
}

/** A target, or what of it is at fault, for its owner to read. */
export type ParsedTarget =
  | { readonly accepted: true; readonly url: URL }
  | { readonly accepted: false; readonly expected: string; readonly got: string };

const LONGEST = 2_048;
const VISIBLE = /^[\u0021-\u005b\u005d\u005f\u0061-\u007a\u007e]+$/;
const AUTHORITY = /^(https?):\/\/([^/?#]*)/;
const LOCAL_NAME =
  /(^|\.)(localhost|local|internal|intranet|lan|home|corp|home\.arpa|onion|invalid|test|example)$/;
const HTTPS_PORT = 443;
const FIRST_FREE_PORT = 1_024;

/**
 * Reads the address of an endpoint as it is written, before a lenient reader can mend it: `https`, a name of the public
 * internet or a public address in its ordinary notation, port 443 or one above 1023, no user, no fragment. Whether the name
 * leads to a public address is seen at each delivery ({@link classifyAddress}).
 */
export function parseTarget(text: string, { isLoopbackAllowed }: TargetPolicy): ParsedTarget {
  if (text.length > LONGEST) return refused(`at most ${LONGEST} characters`, `${text.length}`);
  if (!VISIBLE.test(text)) return refused("visible ASCII characters, others percent-encoded", "others");
  const [, scheme = "", authority = ""] = AUTHORITY.exec(text) ?? [];
  if (scheme === "") return refused("an address that begins with https://", "something else");
  if (!URL.canParse(text)) return refused("an address", "something else");
  const url = new URL(text);
  if (authority.includes("@")) return refused("no user in the address", "one");
  if (text.includes("#")) return refused("no fragment", "one");
  const written = authority.replace(/:\d*$/, "").toLowerCase();
  if (written !== url.hostname) return refused("a host in its ordinary notation", "another notation");
  if (authority.endsWith(":")) return refused("a port behind the colon", "none");
  if (isLoopbackAllowed && isOwnHost(url.hostname)) return { accepted: true, url };
  if (scheme !== "https") return refused("https", "http");
  const port = url.port === "" ? HTTPS_PORT : Number(url.port);
  if (port !== HTTPS_PORT && port < FIRST_FREE_PORT) return refused("port 443, or 1024 and above", `${port}`);
  return refuseHost(url.hostname) ?? { accepted: true, url };
}

function refuseHost(host: string): ParsedTarget | null {
  const address = addressIn(host);
  if (address !== null) {
    const why = classifyAddress(address);
    return why === null ? null : refused("an address of the public internet", why);
  }
  if (host.endsWith(".")) return refused("a host without a dot at its end", "one");
  if (!host.includes(".") || LOCAL_NAME.test(host))
    return refused("a host name of the public internet", "a local or reserved one");
  return null;
}

function isOwnHost(host: string): boolean {
  return host === "localhost" || isLoopback(addressIn(host) ?? "");
}

/** The address that a host is; null for a name. */
export function addressIn(host: string): string | null {
  if (host.startsWith("[")) return host.slice(1, -1);
  return /^[\d.]+$/.test(host) ? host : null;
}

function refused(expected: string, got: string): ParsedTarget {
  return { accepted: false, expected, got };
}
