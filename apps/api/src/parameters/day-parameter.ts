import { z } from "zod";

const EXPECTED = "a day of the calendar as YYYY-MM-DD, such as 2025-01-31";

/** A day of the calendar, UTC. */
export const dayParameter = z.iso.date({ error: EXPECTED });

/** Both ends of a range of days, inclusive; left out, the range is open there. */
export const rangeParameters = {
  from: dayParameter.optional().meta({ description: "First day wanted, inclusive.", example: "2025-01-01" }),
  to: dayParameter.optional().meta({ description: "Last day wanted, inclusive.", example: "2025-03-31" }),
};

/** Holds a range to run forwards. */
export function checkRange(context: {
  readonly value: { readonly from?: string | undefined; readonly to?: string | undefined };
  readonly issues: z.core.$ZodRawIssue[];
}): void {
  const { from, to } = context.value;
  if (from === undefined || to === undefined || from <= to) return;
  context.issues.push({ code: "custom", path: ["from"], message: `a day no later than ${to}`, input: from });
}

/** A day in the path. */
export const dayPath = z.object({
  date: dayParameter.meta({ description: "A day of the calendar, UTC.", example: "2025-01-31" }),
});
