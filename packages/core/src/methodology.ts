import { EXCLUSION_RULES } from "./exclusion/exclusion-rule.ts";
import type { ExclusionRule } from "./exclusion/exclusion-rule.ts";

/** Which observation stands for a day: the last one at most `toleranceDays` old, or the nearest within them. */
export interface MatchPolicy {
  readonly kind: "carry" | "nearest";
  readonly toleranceDays: number;
}

/** Every parameter that decides a reading. Two equal methodologies on equal data make equal readings. */
export interface Methodology {
  /** Name of the variant: `top100-90d`. */
  readonly id: string;
  /** Semantic version of the rules behind the name. */
  readonly version: string;
  /** How many altcoins count at the most; Bitcoin apart. */
  readonly size: number;
  /** Length of the return window in days. */
  readonly windowDays: number;
  readonly match: MatchPolicy;
  /** `backfill`: a coin without history gives its place to the next; `strict`: it stays and does not outperform. */
  readonly historyPolicy: "backfill" | "strict";
  /** Fewer constituents than this give no value. */
  readonly minimumConstituents: number;
  /** A price that stands still to the last digit for this many days is stale. */
  readonly staleAfterDays: number;
  readonly excludedRules: readonly ExclusionRule[];
}

const VERSION = "1.0.0";
const MATCH: MatchPolicy = { kind: "carry", toleranceDays: 3 };
const WITHOUT_COMMODITIES = EXCLUSION_RULES.filter((rule) => rule !== "commodity-backed");

/** Limits of what a caller may ask for. */
export const VARIANT_LIMITS = { minSize: 2, maxSize: 1000, minWindowDays: 7, maxWindowDays: 1460 } as const;

function methodology(
  id: string,
  size: number,
  windowDays: number,
  rest: Partial<Methodology> = {},
): Methodology {
  return {
    id,
    version: VERSION,
    size,
    windowDays,
    match: MATCH,
    historyPolicy: "backfill",
    minimumConstituents: Math.ceil(size / 2),
    staleAfterDays: 7,
    excludedRules: EXCLUSION_RULES,
    ...rest,
  };
}

/**
 * The published variants. `blockchaincenter-*` has 50 slots with Bitcoin in one, hence 49 altcoins;
 * `coinmarketcap-90d` has 100 slots with Bitcoin in one and keeps gold tokens: both as their pages show.
 */
export const METHODOLOGIES: readonly Methodology[] = [
  methodology("top100-90d", 100, 90),
  methodology("top50-90d", 50, 90),
  methodology("top50-30d", 50, 30),
  methodology("top50-365d", 50, 365),
  methodology("top200-90d", 200, 90),
  methodology("blockchaincenter-90d", 49, 90),
  methodology("blockchaincenter-30d", 49, 30),
  methodology("blockchaincenter-365d", 49, 365),
  methodology("coinmarketcap-90d", 99, 90, { excludedRules: WITHOUT_COMMODITIES }),
];

/** Id of the variant that stands when none is named. */
export const DEFAULT_VARIANT = "top100-90d";

const BY_ID = new Map(METHODOLOGIES.map((entry) => [entry.id, entry]));
const PATTERN = /^top(\d{1,4})-(\d{1,4})d$/;

/**
 * The methodology of a variant: a published one, or any `top{N}-{W}d` within {@link VARIANT_LIMITS}.
 * @throws {RangeError} when the name is neither
 * @example methodologyOf("top75-60d").size // 75
 */
export function methodologyOf(variant: string): Methodology {
  const known = BY_ID.get(variant);
  if (known !== undefined) return known;
  const parts = PATTERN.exec(variant);
  const size = Number(parts?.[1]);
  const windowDays = Number(parts?.[2]);
  const { minSize, maxSize, minWindowDays, maxWindowDays } = VARIANT_LIMITS;
  if (size >= minSize && size <= maxSize && windowDays >= minWindowDays && windowDays <= maxWindowDays) {
    return methodology(`top${size}-${windowDays}d`, size, windowDays);
  }
  throw new RangeError(
    `variant: expected one of ${[...BY_ID.keys()].join(", ")} or top{${minSize}..${maxSize}}-{${minWindowDays}..${maxWindowDays}}d, got ${JSON.stringify(variant)}`,
  );
}
