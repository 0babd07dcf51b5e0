/** Why days that were asked for can't be compared. */
const COMPARE_FAULTS = ["not-a-day", "same-day", "out-of-range"] as const;

export type CompareFault = (typeof COMPARE_FAULTS)[number];

export function isCompareFault(text: string): text is CompareFault {
  return COMPARE_FAULTS.some((fault) => fault === text);
}

/** Address of two days side by side; the default variant needs no word. */
export function comparePath(
  { before, after, variant }: { readonly before: string; readonly after: string; readonly variant: string },
  defaultVariant: string,
): string {
  const path = `/compare/${before}/${after}`;
  return variant === defaultVariant ? path : `${path}/${variant}`;
}
