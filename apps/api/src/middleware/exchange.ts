import type { Context } from "hono";
import type { RawRequest } from "../access/raw-request.ts";
import type { Edition } from "../publication/edition.ts";

/** One request while it is answered. */
export interface Exchange {
  readonly context: Context;
  readonly raw: RawRequest;
  /** What two parsers could read in two ways; null where there is nothing. */
  readonly ambiguity: string | null;
  /** Whether it bears a token or a signature, be they right or wrong. */
  readonly hasCredentials: boolean;
  readonly requestId: string;
  /** Address of the caller, told apart from the proxies we trust. */
  readonly caller: string;
  /** With whom the caller shares a quota while it shows no key. */
  readonly quotaHolder: string;
  /** What is told to the world now; null before the first publication. */
  readonly edition: Edition | null;
  /** Headers of every answer to anyone: the same object for the life of the app. */
  readonly commonHeaders: Readonly<Record<string, string>>;
  /** `RateLimit` after what was taken so far; null where nothing was. */
  readonly rateLimit: () => string | null;
  /** Headers of this answer alone, whatever it becomes; null where there are none. They outrank all others. */
  readonly ownHeaders: () => Readonly<Record<string, string>> | null;
  readonly addHeaders: (headers: Readonly<Record<string, string>>) => void;
  /**
   * Takes from the caller's quota; a caller with a key has one of its own, which was taken from before.
   * @throws {ApiProblem} `rate_limited` when that is more than is left
   */
  readonly charge: (cost: number) => void;
}
