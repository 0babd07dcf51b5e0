import type { Methodology } from "@altseason/core";
import type { Exchange } from "../middleware/exchange.ts";
import type { Publication } from "../publication/publication.ts";

const COMPUTING_COST = 20;

/** Charges for a variant whose history must be computed first. */
export function requireHistory(exchange: Exchange, publication: Publication, methodology: Methodology): void {
  if (!publication.hasHistory(methodology)) exchange.charge(COMPUTING_COST);
}
