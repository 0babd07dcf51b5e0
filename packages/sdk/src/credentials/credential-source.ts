import type { Credential } from "./credential.ts";

/**
 * Where credentials come from, the preferred one first. Asked at the first call, and again when those at hand have come to
 * their end or are about to.
 */
export interface CredentialSource {
  load(): Promise<readonly Credential[]>;
  /** Calls back when there may be others now; the result stops that. */
  readonly watch?: (onChange: () => void) => () => void;
}

/** Credentials that stay as they are. */
export function staticCredentials(credentials: readonly Credential[]): CredentialSource {
  return { load: () => Promise.resolve(credentials) };
}

/** Credentials that a function fetches, e.g. from a secret manager. */
export function callbackCredentials(load: () => Promise<readonly Credential[]>): CredentialSource {
  return { load };
}
