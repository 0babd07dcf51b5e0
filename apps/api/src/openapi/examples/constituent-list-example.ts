import type { ConstituentList } from "@altseason/contract";
import { exampleDataLabel } from "./example-data-label.ts";
import { publishedReadingExample } from "./published-reading-example.ts";

const { reading, provisional, revision } = publishedReadingExample;

/** The same reading as the published one, less what only its recomputation takes. */
export const constituentListExample: ConstituentList = {
  variant: reading.variant,
  day: reading.day,
  value: reading.value,
  fraction: reading.fraction,
  benchmark: reading.benchmark,
  constituents: reading.constituents,
  missing: reading.missing,
  excluded: reading.excluded,
  passedOver: reading.passedOver,
  exclusionsVersion: reading.exclusionsVersion,
  sha256: reading.sha256,
  methodology: { id: reading.methodology.id, version: reading.methodology.version },
  provisional,
  revision,
  data: exampleDataLabel,
};
