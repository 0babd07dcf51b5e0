import type { RouteAccess } from "../access/route-access.ts";
import type { Deprecation } from "../middleware/deprecation.ts";
import type { Exchange } from "../middleware/exchange.ts";
import type { Operation } from "../openapi/operation.ts";

/** One verb at one address, with its description. */
export interface Route {
  readonly method: "GET" | "POST" | "PATCH" | "DELETE";
  /** A pattern of Hono's: `/v1/index/:date`. */
  readonly path: string;
  /** Probes and scrapers take nothing from anyone's quota. */
  readonly isLimited: boolean;
  readonly operation: Operation;
  /** Set where a caller may show a key to have a quota of its own. */
  readonly access?: RouteAccess;
  /** Set when the route is going to end. */
  readonly deprecation?: Deprecation;
  /** Answers at once where it can: a promise costs a ready answer a tenth of its speed. */
  readonly answer: (exchange: Exchange) => Response | Promise<Response>;
}
