/** Address of a variant's signals, without a language; the default one's is the shortest. */
export function signalsPath(variant: string, defaultVariant: string): string {
  return variant === defaultVariant ? "/signals" : `/signals/${variant}`;
}
