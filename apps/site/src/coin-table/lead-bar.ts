/** A bar to one side of Bitcoin's line. */
export interface LeadBar {
  readonly side: "ahead" | "behind";
  /** Length in percent of its side. */
  readonly share: number;
  /** The bar would be longer than its side. */
  readonly isClipped: boolean;
}

const CLIPPED_ABOVE = 0.9;
const NICE = [0.1, 0.2, 0.25, 0.5, 0.75, 1, 1.5, 2, 3, 5, 10];

/** The lead that fills a whole side: a round one that nine coins of ten do not exceed. */
export function chooseLeadLimit(leads: readonly number[]): number {
  const sizes = leads.map(Math.abs).toSorted((a, b) => a - b);
  const reached = sizes[Math.floor((sizes.length - 1) * CLIPPED_ABOVE)] ?? 0;
  return NICE.find((limit) => limit >= reached) ?? Math.ceil(reached);
}

/** The bar of a coin's lead over Bitcoin (a fraction) where `limit` fills a side. */
export function leadBar(lead: number, limit: number): LeadBar {
  const size = Math.abs(lead) / limit;
  return {
    side: lead > 0 ? "ahead" : "behind",
    share: Math.round(Math.min(1, size) * 1000) / 10,
    isClipped: size > 1,
  };
}
