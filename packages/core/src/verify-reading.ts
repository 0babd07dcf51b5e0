import { canonicalJson } from "./canonical-json.ts";
import { computeReading } from "./compute-reading.ts";
import { parseDay } from "./day.ts";
import type { Classification } from "./exclusion/exclusion-match.ts";
import type { MarketMatrix } from "./market-matrix.ts";
import { diffReadings } from "./diff-readings.ts";
import type { ReadingDifference } from "./diff-readings.ts";
import type { Reading } from "./reading.ts";
import type { TextDigest } from "./seal-reading.ts";

/**
 * `tampered`: the hash is not that of the reading's own contents; `differs`: the data give another reading. `expected`
 * is what was recomputed, `got` what the reading says.
 */
export type ReadingVerification =
  | { readonly result: "equal"; readonly sha256: string }
  | { readonly result: "tampered" | "differs"; readonly differences: readonly ReadingDifference[] };

/** What a reading is checked against. */
export interface VerificationRequest {
  readonly reading: Reading;
  readonly matrix: MarketMatrix;
  readonly classification: Classification;
  readonly digest: TextDigest;
}

/**
 * Recomputes a reading from prices and says equal, or where not. The source's description (file names, hosts) is not
 * compared: the same numbers may come by another way.
 */
export function verifyReading({
  reading,
  matrix,
  classification,
  digest,
}: VerificationRequest): ReadingVerification {
  const { sha256, ...body } = reading;
  const own = digest(canonicalJson(body));
  if (own !== sha256) {
    return { result: "tampered", differences: [{ pointer: "/sha256", expected: own, got: sha256 }] };
  }
  const again = computeReading({
    matrix: { ...matrix, source: reading.source },
    classification,
    methodology: reading.methodology,
    day: parseDay(reading.day),
    digest,
  });
  if (again.sha256 === sha256) return { result: "equal", sha256 };
  return { result: "differs", differences: diffReadings(again, reading) };
}
