import type { Item } from "../structured-fields/bare-item.ts";
import { NO_PARAMETERS } from "../structured-fields/bare-item.ts";

const LIST = /^\("[a-z0-9@_-]+"(?: "[a-z0-9@_-]+"){0,63}\)$/;
const LONGEST_KEPT = 512;
const MOST_KEPT = 1_000;

const kept = new Map<string, readonly Item[]>();

/**
 * The components of a list of names without parameters, `("@method" "@target-uri")`, each once; null for any other text.
 * Signers send the same few lists with every request, so a list is read once.
 */
export function plainComponents(list: string): readonly Item[] | null {
  const known = kept.get(list);
  if (known !== undefined) return known;
  if (!LIST.test(list)) return null;
  const names = list.slice(2, -2).split('" "');
  if (new Set(names).size < names.length || names.includes("@signature-params")) return null;
  const components = names.map((value): Item => {
    return { kind: "item", bare: { type: "string", value }, parameters: NO_PARAMETERS };
  });
  if (list.length <= LONGEST_KEPT) {
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(list, components);
  }
  return components;
}
