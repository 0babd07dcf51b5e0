/** What a signed request must look like. Times in seconds. */
export interface RequestPolicy {
  readonly tag: string;
  /** How old `created` may be: 30 to 120. */
  readonly windowSeconds: number;
  /** How far `created` may lie ahead of our clock. */
  readonly skewSeconds: number;
  /** How far `expires` may lie after `created`. */
  readonly longestLifeSeconds: number;
  /**
   * `nonce`: 16 to 128 visible ASCII characters, but none that looks like the server's own; `server-nonce`: those too;
   * `sequence`: a decimal counter; `either`: the key decides later.
   */
  readonly nonceMode: "nonce" | "server-nonce" | "sequence" | "either";
  /** Prefix of header fields that handlers read, and that must be covered when present. */
  readonly ownFieldPrefix: string;
}

/** The policy of the API. */
export const REQUEST_POLICY: RequestPolicy = {
  tag: "altseason",
  windowSeconds: 60,
  skewSeconds: 5,
  longestLifeSeconds: 300,
  nonceMode: "nonce",
  ownFieldPrefix: "altseason-",
};
