/** That an address is going to end. ISO days, UTC. */
export interface Deprecation {
  readonly since: string;
  /** The first day on which it may be gone; null while that is open. */
  readonly sunset: string | null;
  /** Address of what takes its place. */
  readonly successor: string;
}

/** Says so in the headers of an answer: `Deprecation` (RFC 9745), `Sunset` (RFC 8594) and the successor. */
export function announceEnd(response: Response, { since, sunset, successor }: Deprecation): Response {
  const headers = new Headers(response.headers);
  headers.set("deprecation", `@${Date.parse(since) / 1000}`);
  if (sunset !== null) headers.set("sunset", new Date(sunset).toUTCString());
  headers.append("link", `<${successor}>; rel="successor-version"`);
  return new Response(response.body, { status: response.status, headers });
}
