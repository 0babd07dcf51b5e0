import type { Signals } from "@altseason/contract";
import type { Unlabelled } from "../views/unlabelled.ts";
import { writeCsv } from "./write-csv.ts";

/** One case of a signal a line; outcomes that aren't known yet are empty. */
export function signalCasesCsv({ signals }: Unlabelled<Signals>): string {
  const rows = signals.flatMap(({ id, reader, expects, record }) =>
    record.cases.map(({ outcomes, ...each }) => {
      const after = (days: number) => outcomes.find((outcome) => outcome.days === days);
      const [month, quarter] = [after(30), after(90)];
      return {
        signal: id,
        reader,
        expects,
        ...each,
        altcoinReturn30: month?.altcoinReturn ?? null,
        bitcoinReturn30: month?.bitcoinReturn ?? null,
        excess30: month?.excess ?? null,
        altcoinReturn90: quarter?.altcoinReturn ?? null,
        bitcoinReturn90: quarter?.bitcoinReturn ?? null,
        excess90: quarter?.excess ?? null,
      };
    }),
  );
  return writeCsv(
    [
      "signal",
      "reader",
      "expects",
      "firstDay",
      "lastDay",
      "value",
      "altcoinReturn30",
      "bitcoinReturn30",
      "excess30",
      "altcoinReturn90",
      "bitcoinReturn90",
      "excess90",
    ],
    rows,
  );
}
