import type { Asset } from "../asset.ts";
import type { MarketMatrix } from "../market-matrix.ts";
import { categoryRule } from "./category-rule.ts";
import { EXCLUSIONS_VERSION } from "./curated-table.ts";
import { detectCalm } from "./detect-calm.ts";
import { detectPegs } from "./detect-pegs.ts";
import { EXCLUSION_BASES } from "./exclusion-match.ts";
import type { Classification, ExclusionMatch, OperatorOverride } from "./exclusion-match.ts";
import { EXCLUSION_RULES } from "./exclusion-rule.ts";
import { indexCurated, isKept, matchCurated } from "./match-curated.ts";
import { matchName } from "./name-pattern.ts";

/** What may change a classification beside the market itself. */
export interface ClassificationOptions {
  readonly overrides?: readonly OperatorOverride[];
  /** False leaves the curated table and its look-alikes out, to see what the other rules find alone. */
  readonly isTableUsed?: boolean;
}

/**
 * Every exclusion match of every asset of a matrix, strongest basis first: operator, curated table, provider category,
 * behaviour, name. Look-alikes that the table names as kept take no match from category, behaviour or name.
 */
export function classifyAssets(
  matrix: MarketMatrix,
  { overrides = [], isTableUsed = true }: ClassificationOptions = {},
): Classification {
  const curated = indexCurated();
  const pegs = detectPegs(matrix);
  const calm = detectCalm(matrix);
  const included = new Map<number, readonly OperatorOverride[]>();
  const matches = matrix.assets.map((asset, column) => {
    const own = overrides.filter(({ assetId }) => assetId === asset.id);
    const inclusions = own.filter(({ action }) => action === "include");
    if (inclusions.length > 0) included.set(column, inclusions);
    const byTable = isTableUsed ? matchCurated(curated, matrix, column) : [];
    const isLookAlike = isTableUsed && byTable.length === 0 && isKept(matrix.identity, asset);
    return sortMatches([
      ...(column === matrix.benchmark ? [BENCHMARK] : []),
      ...own.filter(({ action }) => action === "exclude").map(matchOverride),
      ...byTable,
      ...(isLookAlike
        ? []
        : [
            ...matchCategories(asset),
            ...matchBehaviour(pegs.get(column), calm.get(column)),
            ...matchNames(asset),
          ]),
    ]);
  });
  return { version: EXCLUSIONS_VERSION, matches, included };
}

const BENCHMARK: ExclusionMatch = {
  rule: "benchmark",
  basis: "curated",
  strength: "strong",
  evidence: "Bitcoin is what every return is held against.",
  from: null,
  until: null,
};

function matchOverride({ note, from, until }: OperatorOverride): ExclusionMatch {
  return { rule: "operator", basis: "operator", strength: "strong", evidence: note, from, until };
}

function matchCategories({ tags }: Asset): readonly ExclusionMatch[] {
  const byRule = new Map<string, ExclusionMatch>();
  for (const tag of tags) {
    const verdict = categoryRule(tag);
    if (verdict === null || byRule.get(verdict.rule)?.strength === "strong") continue;
    const evidence = `The provider files it under ${JSON.stringify(tag)}.`;
    byRule.set(verdict.rule, { ...verdict, basis: "category", evidence, from: null, until: null });
  }
  return [...byRule.values()];
}

/** Pegs, or a calm that no peg explains. */
function matchBehaviour(
  pegs: readonly ExclusionMatch[] = [],
  calm: ExclusionMatch | undefined,
): readonly ExclusionMatch[] {
  const isPegged = pegs.some(({ strength }) => strength === "strong");
  return calm === undefined || isPegged ? pegs : [...pegs, calm];
}

function matchNames(asset: Asset): readonly ExclusionMatch[] {
  const found = matchName(asset);
  return found === null ? [] : [{ ...found, basis: "name", strength: "weak", from: null, until: null }];
}

function sortMatches(matches: readonly ExclusionMatch[]): readonly ExclusionMatch[] {
  return matches.toSorted(
    (a, b) =>
      Number(b.rule === "benchmark") - Number(a.rule === "benchmark") ||
      EXCLUSION_BASES.indexOf(a.basis) - EXCLUSION_BASES.indexOf(b.basis) ||
      EXCLUSION_RULES.indexOf(a.rule) - EXCLUSION_RULES.indexOf(b.rule),
  );
}
