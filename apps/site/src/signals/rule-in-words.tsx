import type { Signal } from "@altseason/contract";
import { useTranslations } from "next-intl";
import type { ReactElement } from "react";

const HIGHEST = 100;

/** A rule with its parameters, a line a condition; all must hold. */
export function RuleInWords({
  rule: { valueFrom, valueTo, change, bitcoin },
  expects,
}: {
  readonly rule: Signal["rule"];
  readonly expects: Signal["expects"];
}): ReactElement {
  const t = useTranslations("signals.rule");
  const range = { from: valueFrom, to: valueTo };
  const value = valueFrom === 0 ? "to" : valueTo === HIGHEST ? "from" : "between";
  return (
    <div className="mt-4 text-sm">
      <p className="text-muted">{t("heading")}</p>
      <ul className="mt-1 list-disc pl-5 marker:text-faint">
        <li>{t(value, range)}</li>
        {change === null ? null : (
          <li>
            {t(change.points < 0 ? "down" : "up", { points: Math.abs(change.points), days: change.days })}
          </li>
        )}
        {bitcoin === null ? null : <li>{t(bitcoin.side, { days: bitcoin.averageDays })}</li>}
      </ul>
      <p className="mt-2 text-muted">{t("expects", { side: expects })}</p>
    </div>
  );
}
