import type { Methodologies } from "@altseason/contract";
import { DEFAULT_VARIANT, METHODOLOGIES, VARIANT_LIMITS } from "@altseason/core";
import type { Unlabelled } from "./unlabelled.ts";

/** The published variants with every parameter, and the limits of what one may ask for. */
export function describeMethodologies(): Unlabelled<Methodologies> {
  return {
    defaultVariant: DEFAULT_VARIANT,
    methodologies: METHODOLOGIES,
    limits: VARIANT_LIMITS,
  };
}
