import type { Signals } from "@altseason/contract";
import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { formatsOf } from "../format/formats.ts";
import { PageFrame } from "../page-frame/page-frame.tsx";
import type { AnswerState } from "../page-frame/render-answer.tsx";
import { PageHead } from "../page-head/page-head.tsx";
import { VariantLinks } from "../variant-links/variant-links.tsx";
import { HowToRead } from "./how-to-read.tsx";
import type { SignalsData } from "./load-signals.ts";
import { PhaseText } from "./phase-text.tsx";
import { SignalEntry } from "./signal-entry.tsx";
import { signalsPath } from "./signals-path.ts";

const READERS = ["swing", "long-term", "day", "portfolio"] as const;

/** Where the market stands, and for each kind of reader the signals, none without its record. */
export function SignalsPage({
  data,
  state,
}: {
  readonly data: SignalsData;
  readonly state: AnswerState;
}): ReactElement {
  const t = useTranslations();
  const formats = formatsOf(useLocale());
  const { signals: answer, methodology, methodologies, defaultVariant } = data;
  const { phase, signals, unavailable, day, method } = answer;
  const pathOf = (variant: string): string => signalsPath(variant, defaultVariant);
  const name = t("variantLinks.name", { size: methodology.size, days: methodology.windowDays });
  return (
    <PageFrame page="signals" path={pathOf(methodology.id)} data={answer.data} state={state}>
      <PageHead
        data={answer.data}
        kicker={day === null ? name : `${name} · ${formats.day(day)}`}
        title={
          phase === null
            ? t("signals.noPhase")
            : t(`signals.phase.${phase.season}.${phase.slope ?? "unknown"}`)
        }
      >
        {phase === null ? null : <PhaseText phase={phase} />}
        <p className="text-base text-muted" data-testid="summary">
          {unavailable === null
            ? t("signals.summary", summaryOf(signals))
            : t(`signals.unavailable.${unavailable.reason}`)}
        </p>
      </PageHead>
      <VariantLinks methodologies={methodologies} current={methodology.id} pathOf={pathOf} />
      {signals.length === 0
        ? null
        : READERS.map((reader) => (
            <section key={reader} aria-labelledby={reader} className="section">
              <h2 id={reader} className="heading">
                {t(`signals.readers.${reader}`)}
              </h2>
              {signals
                .filter((signal) => signal.reader === reader)
                .map((signal) => (
                  <SignalEntry key={signal.id} signal={signal} method={method} day={day ?? ""} />
                ))}
            </section>
          ))}
      {signals.length === 0 ? null : <HowToRead method={method} variant={methodology.id} />}
    </PageFrame>
  );
}

function summaryOf(signals: Signals["signals"]): { on: number; all: number; better: number } {
  return {
    on: signals.filter(({ isOn }) => isOn === true).length,
    all: signals.length,
    better: signals.filter(({ record }) => record.verdict !== "weak").length,
  };
}
