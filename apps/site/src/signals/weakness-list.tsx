import type { Signal, Signals } from "@altseason/contract";
import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { formatsOf } from "../format/formats.ts";
import { findWeakness } from "./find-weakness.ts";

/** Why a record is weak, a line a horizon. */
export function WeaknessList({
  horizons,
  expects,
  method,
}: {
  readonly horizons: Signal["record"]["horizons"];
  readonly expects: Signal["expects"];
  readonly method: Signals["method"];
}): ReactElement {
  const t = useTranslations("signals");
  const formats = formatsOf(useLocale());
  return (
    <ul className="mt-3 max-w-prose space-y-1 text-sm text-muted">
      {horizons.map((horizon) => {
        const weakness = findWeakness(horizon, expects, method);
        return weakness === null ? null : (
          <li key={horizon.days}>
            {t(`weakness.${weakness}`, {
              days: horizon.days,
              count: horizon.independentCases,
              least: formats.count(method.moderate.independentCases),
            })}
          </li>
        );
      })}
    </ul>
  );
}
