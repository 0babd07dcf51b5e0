import { formatDay } from "./day.ts";
import type { DayNumber } from "./day.ts";
import { exclusionOn, reviewOn } from "./exclusion/exclusion-on.ts";
import type { Classification, ExclusionMatch } from "./exclusion/exclusion-match.ts";
import { isCellObserved } from "./match-observation.ts";
import type { MarketMatrix } from "./market-matrix.ts";
import { measureWindow } from "./measure-window.ts";
import type { Methodology } from "./methodology.ts";
import { outperforms } from "./outperforms.ts";
import { rankAssets } from "./rank-assets.ts";
import type { RankedColumn } from "./rank-assets.ts";
import type {
  Constituent,
  ExcludedAsset,
  ExclusionEvidence,
  PassedOverAsset,
  RankedAsset,
  Reading,
  UnavailableReason,
  WindowPrices,
} from "./reading.ts";
import { sealReading } from "./seal-reading.ts";
import type { TextDigest } from "./seal-reading.ts";
import { indexValue, seasonOf } from "./season.ts";

/** What a reading is made of. `day` may lie outside the matrix: the reading then says `no-market`. */
export interface ReadingRequest {
  readonly matrix: MarketMatrix;
  readonly classification: Classification;
  readonly methodology: Methodology;
  readonly day: DayNumber;
  readonly digest: TextDigest;
}

/**
 * One day's reading with its evidence. It is the definition, written to be read: the history computes the same numbers
 * for many days at once. A day without Bitcoin's own price has no value, and says so.
 */
export function computeReading(request: ReadingRequest): Reading {
  const { matrix, classification, methodology, day, digest } = request;
  const row = day - matrix.firstDay;
  const selection = selectConstituents(request, row);
  const { benchmark, constituents, missing, excluded, passedOver } = selection;
  const constituentCount = constituents.length + missing.length;
  const outperformers = constituents.filter((constituent) => constituent.outperformed).length;
  const unavailable = whyUnavailable(request, row, benchmark, constituentCount);
  return sealReading(
    {
      day: formatDay(day),
      variant: methodology.id,
      value: unavailable === null ? indexValue(outperformers, constituentCount) : null,
      fraction: constituentCount === 0 ? null : `${outperformers}/${constituentCount}`,
      outperformers,
      constituentCount,
      season: unavailable === null ? seasonOf(outperformers, constituentCount) : null,
      unavailable,
      benchmark,
      constituents,
      missing,
      excluded,
      passedOver,
      methodology,
      exclusionsVersion: classification.version,
      source: matrix.source,
    },
    digest,
  );
}

interface Selection {
  readonly benchmark: (RankedAsset & WindowPrices) | null;
  readonly constituents: readonly Constituent[];
  readonly missing: readonly PassedOverAsset[];
  readonly excluded: readonly ExcludedAsset[];
  readonly passedOver: readonly PassedOverAsset[];
}

const EMPTY: Selection = { benchmark: null, constituents: [], missing: [], excluded: [], passedOver: [] };

function selectConstituents(
  { matrix, classification, methodology, day }: ReadingRequest,
  row: number,
): Selection {
  const stride = matrix.assets.length;
  if (row < 0 || row >= matrix.dayCount) return EMPTY;
  if (!isCellObserved(matrix.price, row * stride + matrix.benchmark)) return EMPTY;
  const bitcoin = measureWindow(matrix, matrix.benchmark, row, { ...methodology, staleAfterDays: Infinity });
  if (!bitcoin.measured) return EMPTY;
  const ranked = rankAssets(matrix, row, methodology.match.toleranceDays);
  const own = ranked.find(({ column }) => column === matrix.benchmark);
  if (own === undefined) return EMPTY;
  const constituents: Constituent[] = [];
  const missing: PassedOverAsset[] = [];
  const excluded: ExcludedAsset[] = [];
  const passedOver: PassedOverAsset[] = [];
  for (const entry of ranked) {
    if (constituents.length + missing.length === methodology.size) break;
    const asset = describeAsset(matrix, entry);
    const exclusion = exclusionOn(classification, entry.column, day, methodology.excludedRules);
    if (exclusion !== null) {
      const { rule, evidence } = exclusion.first;
      excluded.push({ ...asset, rule, evidence, matches: exclusion.all.map(evidenceOf) });
      continue;
    }
    const window = measureWindow(matrix, entry.column, row, methodology);
    if (!window.measured) {
      const isCounted = methodology.historyPolicy === "strict" && window.reason !== "stale";
      (isCounted ? missing : passedOver).push({ ...asset, reason: window.reason });
      continue;
    }
    const { prices } = window;
    constituents.push({
      ...asset,
      ...prices,
      returnOverBenchmark: prices.return - bitcoin.prices.return,
      outperformed: outperforms(
        prices.price,
        prices.basePrice,
        bitcoin.prices.price,
        bitcoin.prices.basePrice,
      ),
      review: reviewOn(classification, entry.column, day).map(evidenceOf),
    });
  }
  return {
    benchmark: { ...describeAsset(matrix, own), ...bitcoin.prices },
    constituents,
    missing,
    excluded,
    passedOver,
  };
}

function describeAsset(matrix: MarketMatrix, { column, rank, marketCap }: RankedColumn): RankedAsset {
  const asset = matrix.assets[column];
  if (asset === undefined)
    throw new RangeError(`column: expected 0..${matrix.assets.length - 1}, got ${column}`);
  return { rank, id: asset.id, symbol: asset.symbol, name: asset.name, marketCap };
}

function evidenceOf({ rule, basis, evidence }: ExclusionMatch): ExclusionEvidence {
  return { rule, basis, evidence };
}

function whyUnavailable(
  { matrix, methodology, day }: ReadingRequest,
  row: number,
  benchmark: Selection["benchmark"],
  constituentCount: number,
): { readonly reason: UnavailableReason; readonly message: string } | null {
  const last = matrix.firstDay + matrix.dayCount - 1;
  const label = formatDay(day);
  if (row < 0 || row >= matrix.dayCount) {
    const span = `${formatDay(matrix.firstDay)} to ${formatDay(last)}`;
    return { reason: "no-market", message: `The data runs from ${span}; ${label} lies outside it.` };
  }
  if (!isDayObserved(matrix, row)) {
    return { reason: "no-market", message: `The data holds no observation on ${label}.` };
  }
  if (benchmark === null) {
    const base = formatDay(day - methodology.windowDays);
    return {
      reason: "benchmark-missing",
      message: `Bitcoin lacks a price or cap on ${label}, or a price that stands for ${base}.`,
    };
  }
  if (constituentCount < methodology.minimumConstituents) {
    return {
      reason: "too-few-constituents",
      message: `${constituentCount} coins can be measured; ${methodology.id} needs ${methodology.minimumConstituents}.`,
    };
  }
  return null;
}

function isDayObserved(matrix: MarketMatrix, row: number): boolean {
  const stride = matrix.assets.length;
  return matrix.price.subarray(row * stride, (row + 1) * stride).some((value) => value > 0);
}
