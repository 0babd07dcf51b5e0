import type { Context } from "hono";
import type { Edition } from "../publication/edition.ts";

/** One request while it is answered. */
export interface Exchange {
  readonly context: Context;
  readonly requestId: string;
  /** Address of the caller, told apart from the proxies we trust. */
  readonly caller: string;
  /** What is told to the world now; null before the first publication. */
  readonly edition: Edition | null;
  /** Headers of every answer to anyone: the same object for the life of the app. */
  readonly commonHeaders: Readonly<Record<string, string>>;
  /** `RateLimit` after what was taken so far; null where nothing was. */
  readonly rateLimit: () => string | null;
  /**
   * Takes from the caller's quota.
   * @throws {ApiProblem} `rate_limited` when that is more than is left
   */
  readonly charge: (cost: number) => void;
}
