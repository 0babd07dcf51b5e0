export { IDENTITY_SCHEMES, benchmarkId, ethereumId } from "./asset.ts";
export type { Asset, IdentityScheme } from "./asset.ts";
export { canonicalJson } from "./canonical-json.ts";
export { compareIndex, measureAgreement } from "./compare-index.ts";
export type { ComparedDay, DatedValue, IndexAgreement, IndexComparison } from "./compare-index.ts";
export { compareReadings } from "./compare-readings.ts";
export type { AbsenceReason, CoinPart, ComparedCoin } from "./compare-readings.ts";
export { computeDominance } from "./compute-dominance.ts";
export type { DominancePoint } from "./compute-dominance.ts";
export { computeReading } from "./compute-reading.ts";
export type { ReadingRequest } from "./compute-reading.ts";
export { dayOfTime, formatDay, parseDay } from "./day.ts";
export type { DayNumber } from "./day.ts";
export { diffReadings } from "./diff-readings.ts";
export type { ReadingDifference } from "./diff-readings.ts";
export { classifyAssets } from "./exclusion/classify-assets.ts";
export type { ClassificationOptions } from "./exclusion/classify-assets.ts";
export type { CuratedEntry, PegAnchor } from "./exclusion/curated-entry.ts";
export { EXCLUSIONS_VERSION, listExclusions } from "./exclusion/curated-table.ts";
export type {
  Classification,
  ExclusionBasis,
  ExclusionMatch,
  OperatorOverride,
} from "./exclusion/exclusion-match.ts";
export { exclusionOn, reviewOn } from "./exclusion/exclusion-on.ts";
export type { ExclusionOnDay } from "./exclusion/exclusion-on.ts";
export { EXCLUSION_RULES } from "./exclusion/exclusion-rule.ts";
export type { ExclusionRule } from "./exclusion/exclusion-rule.ts";
export { SEASON_HYSTERESIS, findSeasons } from "./find-seasons.ts";
export type { SeasonHysteresis, SeasonRun } from "./find-seasons.ts";
export { computeHistory, createHistoryCursor } from "./history/history-cursor.ts";
export type { HistoryCursor } from "./history/history-cursor.ts";
export { historyPointAt, historyPoints } from "./history/variant-history.ts";
export type { HistoryPoint, VariantHistory } from "./history/variant-history.ts";
export { columnsById, createMarketMatrix, isObserved } from "./market-matrix.ts";
export type { MarketMatrix, MarketMatrixInput, MarketSource } from "./market-matrix.ts";
export type {
  DataSet,
  DayOrigin,
  MarketDay,
  MarketObservation,
  MarketStore,
  StoredDay,
} from "./market-store.ts";
export { chooseColumns } from "./market-archive/choose-columns.ts";
export { archiveLength } from "./market-archive/archive-length.ts";
export { decodeMarket } from "./market-archive/decode-market.ts";
export type { ArchivedMarket } from "./market-archive/decode-market.ts";
export { encodeMarket } from "./market-archive/encode-market.ts";
export type { ArchiveRequest } from "./market-archive/encode-market.ts";
export { measureBreadth } from "./measure-breadth.ts";
export type { BasketReturn, Breadth, BreadthOptions, SectorBreadth } from "./measure-breadth.ts";
export { measureCadence } from "./measure-cadence.ts";
export type { MarketCadence, MarketGap } from "./measure-cadence.ts";
export { measureNearness } from "./measure-nearness.ts";
export type { Nearness } from "./measure-nearness.ts";
export { measureRollOff } from "./measure-roll-off.ts";
export type { RollOffPoint } from "./measure-roll-off.ts";
export { measureSeason } from "./measure-season.ts";
export type { SeasonReturns } from "./measure-season.ts";
export { DEFAULT_VARIANT, METHODOLOGIES, VARIANT_LIMITS, methodologyOf } from "./methodology.ts";
export type { MatchPolicy, Methodology } from "./methodology.ts";
export { rankAssets } from "./rank-assets.ts";
export type { RankedColumn } from "./rank-assets.ts";
export type {
  Constituent,
  ExcludedAsset,
  ExclusionEvidence,
  MissingConstituent,
  PassedOverAsset,
  PassedOverReason,
  RankedAsset,
  Reading,
  UnavailableReason,
  WindowPrices,
} from "./reading.ts";
export type { PublishedReading, ReadingStore } from "./reading-store.ts";
export { SECTORS, sectorOf } from "./sector-of.ts";
export type { Sector } from "./sector-of.ts";
export type { TextDigest } from "./seal-reading.ts";
export { SEASON_THRESHOLDS, indexValue, seasonOf } from "./season.ts";
export type { Season } from "./season.ts";
export type { Anomaly } from "./scores/find-anomaly.ts";
export { EMERGING_RULE } from "./scores/find-emerging.ts";
export type { EmergingColumn } from "./scores/find-emerging.ts";
export { measureScores } from "./scores/measure-scores.ts";
export type { CoinScore, FactorCoverage, FactorGap, MarketScores } from "./scores/measure-scores.ts";
export type { ColumnScore, FactorScore } from "./scores/score-day.ts";
export { LEAST_COVERAGE, SCORE_FACTORS } from "./scores/score-factor.ts";
export type { FactorGroup, FactorId, ScoreFactor } from "./scores/score-factor.ts";
export { SCORE_THRESHOLDS } from "./scores/score-record.ts";
export type { ScoreRecord, ScoreSample, ScoreVerdict } from "./scores/score-record.ts";
export { CONFIDENCE } from "./signals/bootstrap-median.ts";
export { QUIET_DAYS } from "./signals/find-signal-runs.ts";
export { VERDICT_THRESHOLDS } from "./signals/judge-record.ts";
export type { SignalVerdict } from "./signals/judge-record.ts";
export { PHASE_LIMITS, measurePhase } from "./signals/measure-phase.ts";
export type { Direction, MarketPhase } from "./signals/measure-phase.ts";
export { SIGNAL_HORIZONS } from "./signals/measure-record.ts";
export type { HorizonRecord, SignalCase, SignalRecord } from "./signals/measure-record.ts";
export { measureSignals } from "./signals/measure-signals.ts";
export type { SignalReport, SignalState } from "./signals/measure-signals.ts";
export type { SignalOutcome } from "./signals/signal-outcome.ts";
export { SIGNAL_RULES } from "./signals/signal-rule.ts";
export type { SignalId, SignalReader, SignalRule } from "./signals/signal-rule.ts";
export { traceCoin } from "./trace-coin.ts";
export type { CoinDay, CoinStanding, CoinTrace } from "./trace-coin.ts";
export { verifyReading } from "./verify-reading.ts";
export type { ReadingVerification, VerificationRequest } from "./verify-reading.ts";
