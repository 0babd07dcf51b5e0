import { DEFAULT_VARIANT, METHODOLOGIES, VARIANT_LIMITS, methodologyOf } from "@altseason/core";
import type { Methodology } from "@altseason/core";
import { z } from "zod";

const { minSize, maxSize, minWindowDays, maxWindowDays } = VARIANT_LIMITS;
const PUBLISHED = METHODOLOGIES.map(({ id }) => id).join(", ");
const EXPECTED = `one of ${PUBLISHED}, or top{N}-{W}d with N ${minSize}–${maxSize} and W ${minWindowDays}–${maxWindowDays}`;

/** Which index; the default where none is named. */
export const variantParameter = z
  .string({ error: EXPECTED })
  .transform((variant, context): Methodology => {
    try {
      return methodologyOf(variant);
    } catch {
      context.addIssue({ code: "custom", message: EXPECTED });
      return z.NEVER;
    }
  })
  .prefault(DEFAULT_VARIANT)
  .meta({
    description: `Which index: a published variant (${PUBLISHED}), or any \`top{N}-{W}d\` with N from ${minSize} to ${maxSize} and W from ${minWindowDays} to ${maxWindowDays} days. One that is not published costs more of the quota when it is first computed.`,
    example: DEFAULT_VARIANT,
  });
