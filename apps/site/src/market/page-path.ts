import { DEFAULT_RANGE } from "../history-chart/history-range.ts";
import type { HistoryRange } from "../history-chart/history-range.ts";

/** Address of a variant's page with a range of its chart; the default of both is `/`. */
export function pagePath(
  { variant, range }: { readonly variant: string; readonly range: HistoryRange },
  defaultVariant: string,
): string {
  if (range !== DEFAULT_RANGE) return `/v/${variant}/${range}`;
  return variant === defaultVariant ? "/" : `/v/${variant}`;
}
