import { formatCount } from "../format/format-number.ts";
import { messages } from "../messages/en.ts";

/** A published variant in words: where its rules come from, its size and its window. */
export interface VariantName {
  /** Null: our own rules. */
  readonly preset: string | null;
  readonly size: string;
  readonly window: string;
  readonly shortWindow: string;
}

/** Names a methodology for people. A preset is known by the first part of its id. */
export function nameVariant({
  id,
  size,
  windowDays,
}: {
  readonly id: string;
  readonly size: number;
  readonly windowDays: number;
}): VariantName {
  const presets: Readonly<Record<string, string>> = messages.variant.presets;
  return {
    preset: presets[id.split("-")[0] ?? ""] ?? null,
    size: messages.variant.size(formatCount(size)),
    window: messages.variant.days(formatCount(windowDays)),
    shortWindow: messages.variant.shortDays(formatCount(windowDays)),
  };
}
