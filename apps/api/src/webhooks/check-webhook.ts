import { METHODOLOGIES } from "@altseason/core";
import { parseTarget } from "@altseason/auth";
import type { TargetPolicy } from "@altseason/auth";
import type { FieldError } from "../problems/api-problem.ts";
import { invalidFields } from "../problems/invalid-body.ts";

/** The variants whose events may be wanted. */
const VARIANTS: readonly string[] = METHODOLOGIES.map(({ id }) => id);

/**
 * Checks what a schema can't.
 * @throws {ApiProblem} `invalid_parameter`, naming the member
 */
export function checkWebhook(
  {
    url,
    variants = [],
  }: { readonly url?: string | undefined; readonly variants?: readonly string[] | undefined },
  policy: TargetPolicy,
): void {
  const errors: FieldError[] = [];
  const target = url === undefined ? null : parseTarget(url, policy);
  if (target !== null && !target.accepted)
    errors.push({ field: "/url", expected: target.expected, got: target.got });
  for (const [index, variant] of variants.entries()) {
    if (!VARIANTS.includes(variant))
      errors.push({ field: `/variants/${index}`, expected: `one of ${VARIANTS.join(", ")}`, got: "another" });
  }
  if (errors.length > 0) throw invalidFields(errors);
}
