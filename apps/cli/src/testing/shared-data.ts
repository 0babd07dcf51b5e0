import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Real market history beside the checkout, where a developer has it; it is no part of the project. */
export interface SharedData {
  readonly isPresent: boolean;
  /** For test titles: says out loud that a suite is skipped, and why. */
  readonly note: string;
  path(name: string): string;
}

const FOLDER = fileURLToPath(new URL("../../../../../shared/data/", import.meta.url));

/** Finds the data sets by name. */
export function findSharedData(...names: readonly string[]): SharedData {
  const missing = names.filter((name) => !existsSync(FOLDER + name));
  return {
    isPresent: missing.length === 0,
    note: missing.length === 0 ? "" : ` (skipped: no ../shared/data/${missing.join(", ")})`,
    path: (name) => FOLDER + name,
  };
}
