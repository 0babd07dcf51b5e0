/** Parts of an absolute URI, none of them normalised. */
export interface TargetUriParts {
  readonly scheme: string;
  readonly authority: string;
  /** With its slash; `/` where the URI has none. */
  readonly path: string;
  /** With its question mark; null where the URI has none. */
  readonly query: string | null;
}

const ABSOLUTE = /^([A-Za-z][A-Za-z0-9+.-]*):\/\/([^/?#]+)([^?#]*)(\?[^#]*)?$/;
const DEFAULT_PORT: Readonly<Record<string, RegExp>> = { http: /:(80)?$/, https: /:(443)?$/ };

/** Cuts an absolute URI into its parts (RFC 3986 §3); null where it is none or has a fragment. */
export function splitTargetUri(uri: string): TargetUriParts | null {
  const parts = ABSOLUTE.exec(uri);
  if (parts === null) return null;
  const [, scheme = "", authority = "", path = "", query] = parts;
  return { scheme, authority, path: path === "" ? "/" : path, query: query ?? null };
}

/** The authority as `@authority` has it (RFC 9421 §2.2.3): in lower case, without the scheme's own port. */
export function normalizeAuthority({ scheme, authority }: TargetUriParts): string {
  const port = DEFAULT_PORT[scheme.toLowerCase()];
  const lower = authority.toLowerCase();
  return port === undefined ? lower : lower.replace(port, "");
}
