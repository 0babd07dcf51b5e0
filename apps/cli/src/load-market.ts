import { createHash } from "node:crypto";
import { classifyAssets, methodologyOf } from "@altseason/core";
import type { Classification, IdentityScheme, MarketMatrix, MatchPolicy, Methodology } from "@altseason/core";
import { importCsvMarket } from "@altseason/market-data";
import type { ImportReport } from "@altseason/market-data";
import type { OptionKinds, ParsedOptions } from "./parse-options.ts";
import { UsageError } from "./usage-error.ts";

/** Options of every command that reads market files. */
export const MARKET_OPTIONS: OptionKinds = { data: "texts", "day-offset": "text", identity: "text" };

/** Options that choose and bend a methodology. */
export const METHODOLOGY_OPTIONS: OptionKinds = { variant: "text", match: "text", policy: "text" };

const IDENTITIES: readonly IdentityScheme[] = [
  "coingecko",
  "coinmarketcap",
  "coinpaprika",
  "coinmetrics",
  "binance",
];

/** A market read from files, with its classification. */
export interface LoadedMarket {
  readonly matrix: MarketMatrix;
  readonly classification: Classification;
  readonly report: ImportReport;
}

/**
 * Reads the files named by `--data` and by further words, and classifies their coins.
 * @throws {UsageError} when none is named or an option is out of range
 */
export function loadMarket(options: ParsedOptions, furtherPaths: readonly string[]): LoadedMarket {
  const { matrix, report } = readMarket(options, furtherPaths);
  return { matrix, report, classification: classifyAssets(matrix) };
}

/**
 * Reads the files named by `--data` and by further words.
 * @throws {UsageError} when none is named or an option is out of range
 */
export function readMarket(
  options: ParsedOptions,
  furtherPaths: readonly string[],
): Omit<LoadedMarket, "classification"> {
  const paths = [...options.texts("data"), ...furtherPaths];
  if (paths.length === 0) throw new UsageError("--data: expected at least one CSV file or folder, got none");
  const dayOffset = options.text("day-offset") ?? "0";
  if (!/^(-1|0|1)$/.test(dayOffset)) {
    throw new UsageError(`--day-offset: expected -1, 0 or 1, got ${JSON.stringify(dayOffset)}`);
  }
  const identity = options.text("identity");
  const known = IDENTITIES.find((scheme) => scheme === identity);
  if (identity !== undefined && known === undefined) {
    throw new UsageError(`--identity: expected one of ${IDENTITIES.join(", ")}, got ${identity}`);
  }
  return importCsvMarket(paths, {
    dayOffset: Number(dayOffset),
    ...(known === undefined ? {} : { identity: known }),
  });
}

/**
 * The methodology that `--variant`, `--match` and `--policy` name.
 * @throws {UsageError} when one of them is not known
 */
export function chooseMethodology(options: ParsedOptions, fallback: string): Methodology {
  const named = methodologyNamed(options.text("variant") ?? fallback);
  const match = options.text("match");
  const policy = options.text("policy");
  if (policy !== undefined && policy !== "backfill" && policy !== "strict") {
    throw new UsageError(`--policy: expected backfill or strict, got ${policy}`);
  }
  return {
    ...named,
    ...(match === undefined ? {} : { match: parseMatch(match) }),
    ...(policy === undefined ? {} : { historyPolicy: policy }),
  };
}

/** Lower-case hexadecimal SHA-256, for readings. */
export function digestText(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function methodologyNamed(variant: string): Methodology {
  try {
    return methodologyOf(variant);
  } catch (cause) {
    throw new UsageError(`--${cause instanceof Error ? cause.message : String(cause)}`);
  }
}

function parseMatch(text: string): MatchPolicy {
  const parts = /^(carry|nearest):(\d{1,2})$/.exec(text);
  const toleranceDays = Number(parts?.[2]);
  const kind = parts?.[1] === "nearest" ? "nearest" : "carry";
  if (parts === null || toleranceDays > 6) {
    throw new UsageError(`--match: expected carry:0..6 or nearest:0..6, got ${text}`);
  }
  return { kind, toleranceDays };
}
