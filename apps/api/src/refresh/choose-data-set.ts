import type { DataSetState } from "@altseason/db";

/** What the operator asked for. */
export interface DataSetWish {
  /** `DATA_SET`; null where unset. */
  readonly dataSetId: string | null;
  /** `MARKET_DATA_PROVIDER`; null where unset. A provider's data set bears its name. */
  readonly provider: string | null;
}

/** A data set that might be shown. */
export interface Candidate extends DataSetState {
  /** Whether some day lies a window of 90 days before its last one: without it there is no reading of the main variant. */
  readonly hasBase: boolean;
}

/** `DATA_SET` names none of the data sets there are. */
export class DataSetError extends Error {
  override readonly name = "DataSetError";
  constructor(wanted: string, present: readonly string[]) {
    const list = present.length === 0 ? "none" : present.join(", ");
    super(`DATA_SET: expected one of the data sets in the store (${list}), got ${JSON.stringify(wanted)}`);
  }
}

/**
 * Which data set to show: the one asked for; else the provider's, once it is enough for a reading; else the one that reaches
 * furthest, the real market before a simulated one. Null: there is none yet.
 * @throws {DataSetError} when `DATA_SET` names none that is there or that the provider is about to fill
 */
export function chooseDataSet(
  candidates: readonly Candidate[],
  { dataSetId, provider }: DataSetWish,
): Candidate | null {
  const filled = candidates.filter(({ newest }) => newest !== null);
  if (dataSetId !== null) {
    const wanted = filled.find(({ dataSet }) => dataSet.id === dataSetId);
    if (wanted === undefined && dataSetId !== provider) {
      throw new DataSetError(
        dataSetId,
        filled.map(({ dataSet }) => dataSet.id),
      );
    }
    return wanted ?? null;
  }
  const own = filled.find(({ dataSet, hasBase }) => dataSet.id === provider && hasBase);
  return own ?? filled.toSorted(compareReach)[0] ?? null;
}

function compareReach(a: Candidate, b: Candidate): number {
  return (
    Number(b.hasBase) - Number(a.hasBase) ||
    Number(isReal(b)) - Number(isReal(a)) ||
    (b.newest?.day ?? 0) - (a.newest?.day ?? 0) ||
    Number(b.dataSet.source.kind === "live") - Number(a.dataSet.source.kind === "live")
  );
}

/** Whether a data set tells of the real market. */
function isReal({ dataSet }: Candidate): boolean {
  return dataSet.source.kind !== "simulated";
}
