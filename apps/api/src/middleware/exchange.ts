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
  /** Headers that every answer to this request carries. */
  headers(): Record<string, string>;
  /**
   * Takes more from the caller's quota, for work that costs more than a ready answer.
   * @throws {ApiProblem} `rate_limited` when that is more than is left
   */
  charge(cost: number): void;
}
