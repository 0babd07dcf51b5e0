import type { Signal, Signals } from "@altseason/contract";
import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { formatsOf } from "../format/formats.ts";
import { RecordTable } from "./record-table.tsx";
import { RuleInWords } from "./rule-in-words.tsx";
import { SignalCases } from "./signal-cases.tsx";
import { VerdictMark } from "./verdict-mark.tsx";
import { WeaknessList } from "./weakness-list.tsx";

const DAY_MS = 86_400_000;
/** Only a record that carries something earns a colour. */
const EDGES = { weak: "border-line", moderate: "border-faint", strong: "border-altcoin" } as const;

/** One signal: whether it is on and what its rule is, and beside it what followed before. */
export function SignalEntry({
  signal,
  method,
  day,
}: {
  readonly signal: Signal;
  readonly method: Signals["method"];
  /** The newest day. */
  readonly day: string;
}): ReactElement {
  const t = useTranslations("signals");
  const { id, isOn, record, expects } = signal;
  return (
    <article
      aria-labelledby={`signal-${id}`}
      data-testid={`signal-${id}`}
      className={`mt-6 grid gap-x-14 gap-y-6 border-t-2 pt-5 lg:grid-cols-[minmax(0,4fr)_minmax(0,7fr)] ${EDGES[record.verdict]}`}
    >
      <div>
        <h3 id={`signal-${id}`} className="font-serif text-2xl leading-tight">
          {t(`names.${id}`)}
        </h3>
        <SignalStanding signal={signal} day={day} />
        {isOn === true && record.verdict === "weak" ? (
          <p className="mt-1 text-sm text-muted">{t("state.weak")}</p>
        ) : null}
        <RuleInWords rule={signal.rule} expects={expects} />
      </div>
      <div className="min-w-0">
        <VerdictMark verdict={record.verdict} />
        <RecordTable horizons={record.horizons} />
        <WeaknessList horizons={record.horizons} expects={expects} method={method} />
        <SignalCases cases={record.cases} />
      </div>
    </article>
  );
}

function SignalStanding({
  signal: { isOn, since, record },
  day,
}: {
  readonly signal: Signal;
  readonly day: string;
}): ReactElement {
  const t = useTranslations("signals");
  const formats = formatsOf(useLocale());
  if (isOn !== true || since === null) {
    return (
      <p className="mt-2 text-muted" data-testid="standing">
        <span aria-hidden="true">○ </span>
        {isOn === null ? t("state.unknown") : t("state.off")}
      </p>
    );
  }
  const days = Math.round((Date.parse(day) - Date.parse(since)) / DAY_MS) + 1;
  return (
    <p
      className={`mt-2 tabular-nums ${record.verdict === "weak" ? "" : "font-medium text-altcoin"}`}
      data-testid="standing"
    >
      <span aria-hidden="true">{record.verdict === "weak" ? "◐ " : "● "}</span>
      {t("state.on", { day: formats.day(since) })}
      <span className="text-muted">, {t("state.onFor", { days })}</span>
    </p>
  );
}
