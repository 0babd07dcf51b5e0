import { canonicalJson, methodologyOf, verifyReading } from "@altseason/core";
import type { Reading, ReadingDifference, VerificationRequest } from "@altseason/core";
import type { ReadReading } from "./read-reading.ts";

/** What became of a verification. `tampered`: the reading does not fit its own hash. */
export interface CheckedReading {
  readonly result: "equal" | "differs" | "tampered";
  readonly day: string;
  readonly variant: string;
  readonly sha256: string;
  /** `expected` is what was recomputed, `got` what the reading says. */
  readonly differences: readonly ReadingDifference[];
  readonly remarks: readonly string[];
}

/** Recomputes a reading; one that was changed is compared member by member all the same. */
export function checkReading(
  { additions, reading }: ReadReading,
  market: Omit<VerificationRequest, "reading">,
): CheckedReading {
  const { day, sha256, variant } = reading;
  const verification = verifyReading({ ...market, reading });
  const told = { day, variant, sha256, remarks: remarksOn(reading) };
  if (verification.result === "equal") {
    return { ...told, result: additions.length === 0 ? "equal" : "tampered", differences: additions };
  }
  if (verification.result === "differs") {
    return { ...told, result: "differs", differences: [...verification.differences, ...additions] };
  }
  const { sha256: _, ...body } = reading;
  const resealed = { ...reading, sha256: market.digest(canonicalJson(body)) };
  const again = verifyReading({ ...market, reading: resealed });
  const members =
    again.result === "equal" ? [] : again.differences.filter(({ pointer }) => pointer !== "/sha256");
  return {
    ...told,
    result: "tampered",
    differences: [...verification.differences, ...members, ...additions],
  };
}

/** A reading made by other parameters than its variant's own is verified as it is, and says so. */
function remarksOn({ methodology, variant }: Reading): readonly string[] {
  try {
    const own = methodologyOf(variant);
    if (canonicalJson(own) === canonicalJson(methodology)) return [];
    return [`its methodology differs from the published ${variant}: it was recomputed by its own`];
  } catch {
    return [`${variant} is no published variant: it was recomputed by its own methodology`];
  }
}
