/** A number as an observation: zero, negative, infinite and absent all mean "missing", which is null. */
export function observedOrNull(value: number | null | undefined): number | null {
  return value !== null && value !== undefined && value > 0 && value < Number.POSITIVE_INFINITY
    ? value
    : null;
}
