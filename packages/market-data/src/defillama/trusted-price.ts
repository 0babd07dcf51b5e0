import { observedOrNull } from "../observed-or-null.ts";

// DefiLlama's own measure, 0 to 1, of how much trading stands behind a price.
const LEAST_CONFIDENCE = 0.9;

/** Whether DefiLlama vouches for a price; one without a confidence is not vouched for. */
export function isTrusted(confidence: number | null | undefined): boolean {
  return (confidence ?? 0) >= LEAST_CONFIDENCE;
}

/** A price that DefiLlama vouches for, else null. */
export function trustedPrice(
  price: number | null | undefined,
  confidence: number | null | undefined,
): number | null {
  return isTrusted(confidence) ? observedOrNull(price) : null;
}
