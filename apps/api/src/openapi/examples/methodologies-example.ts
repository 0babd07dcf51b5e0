import type { Methodologies } from "@altseason/contract";
import { DEFAULT_VARIANT, METHODOLOGIES, VARIANT_LIMITS } from "@altseason/core";
import { exampleDataLabel } from "./example-data-label.ts";

const SHOWN = 2;

/** The first of them; the list is cut short. */
export const methodologiesExample: Methodologies = {
  defaultVariant: DEFAULT_VARIANT,
  methodologies: METHODOLOGIES.slice(0, SHOWN).map((methodology) => ({
    ...methodology,
    excludedRules: [...methodology.excludedRules],
  })),
  limits: VARIANT_LIMITS,
  data: exampleDataLabel,
};
