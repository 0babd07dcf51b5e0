import type { Signal, Signals } from "@altseason/contract";
import {
  CONFIDENCE,
  QUIET_DAYS,
  SIGNAL_HORIZONS,
  VERDICT_THRESHOLDS,
  measurePhase,
  measureSignals,
} from "@altseason/core";
import type { Methodology, SignalReport, SignalState } from "@altseason/core";
import type { Publication } from "../publication/publication.ts";
import type { Unlabelled } from "./unlabelled.ts";

const MESSAGES = {
  "needs-daily-closes": "Signals need daily closes, and these data are snapshots further apart than a day.",
  "no-history": "The index has no value on any day, so that there is nothing for a signal to look at.",
} as const;

/** Which signals are on, each with its record, and the phase of the market. */
export function describeSignals(publication: Publication, methodology: Methodology): Unlabelled<Signals> {
  const history = publication.historyOf(methodology);
  const report = measureSignals(publication.matrix, publication.classification, history);
  const phase = measurePhase(history, publication.dominance());
  return {
    variant: methodology.id,
    day: report.available ? report.day : (phase?.day ?? null),
    phase,
    unavailable: unavailableOf(report),
    signals: report.available ? report.signals.map(describeSignal) : [],
    method: { quietDays: QUIET_DAYS, confidence: CONFIDENCE, ...VERDICT_THRESHOLDS },
  };
}

function unavailableOf(report: SignalReport): Signals["unavailable"] {
  return report.available ? null : { reason: report.reason, message: MESSAGES[report.reason] };
}

function describeSignal({
  rule: { id, reader, expects, ...rule },
  isOn,
  since,
  record,
}: SignalState): Signal {
  return {
    id,
    reader,
    expects,
    rule,
    isOn,
    since,
    record: {
      verdict: record.verdict,
      horizons: [...record.horizons],
      cases: record.cases.map(({ outcomes, ...each }) => ({
        ...each,
        outcomes: SIGNAL_HORIZONS.flatMap((days, index) => {
          const outcome = outcomes[index] ?? null;
          return outcome === null ? [] : [{ days, ...outcome }];
        }),
      })),
    },
  };
}
