import type { ConstituentList } from "@altseason/contract";
import type { Reading } from "@altseason/core";
import type { ReadingStanding } from "./index-now.ts";
import type { Unlabelled } from "./unlabelled.ts";

/** Who counted on a day, and who was left out. */
export function describeConstituents(
  reading: Reading,
  { revision, provisional }: ReadingStanding,
): Unlabelled<ConstituentList> {
  const { variant, day, value, fraction, benchmark, methodology } = reading;
  const { constituents, missing, excluded, passedOver, exclusionsVersion, sha256 } = reading;
  return {
    variant,
    day,
    value,
    fraction,
    benchmark,
    constituents,
    missing,
    excluded,
    passedOver,
    exclusionsVersion,
    sha256,
    methodology: { id: methodology.id, version: methodology.version },
    provisional,
    revision,
  };
}
