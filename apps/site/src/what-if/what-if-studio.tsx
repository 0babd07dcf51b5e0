"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { ReactElement } from "react";
import type { Locale } from "../i18n/locales.ts";
import type { Messages } from "../messages/messages.ts";
import { formatChoice } from "./choice-address.ts";
import { ChoicePanel } from "./choice-panel.tsx";
import type { ChangeChoice } from "./choice-panel.tsx";
import { LoadLine } from "./load-line.tsx";
import { MeasureCard } from "./measure-card.tsx";
import type { ArchivePlan } from "./plan-archive.ts";
import { seriesCsv } from "./series-csv.ts";
import { TodayLine } from "./today-line.tsx";
import { useChoice } from "./use-choice.ts";
import { useWhatIf } from "./use-what-if.ts";
import type { WhatIfChoice } from "./what-if-choice.ts";
import { WhatIfChart } from "./what-if-chart.tsx";

/** A published set of rules to start from, and to hold one's own against. */
export interface WhatIfPreset {
  readonly name: string;
  readonly choice: WhatIfChoice;
}

const COINS_OF_NOTHING: readonly never[] = [];

/** The index by rules of one's own: what can be chosen, the history it makes, what that comes to. */
export function WhatIfStudio({
  plan,
  firstDay,
  base,
  presets,
  isDaily,
  words,
  names,
  locale,
}: {
  readonly plan: ArchivePlan;
  /** First day that the whole market has. */
  readonly firstDay: string;
  readonly base: WhatIfChoice;
  readonly presets: readonly WhatIfPreset[];
  readonly isDaily: boolean;
  readonly words: Messages["whatIf"]["studio"];
  readonly names: Messages["whatIf"]["rule"];
  readonly locale: Locale;
}): ReactElement {
  const [choice, setChoice] = useChoice(base);
  const { load, market, result, ask, loadMarket } = useWhatIf({
    plan,
    base,
    presets: presets.map((preset) => preset.choice),
  });
  const [copied, setCopied] = useState("");
  const newest = useRef(choice);
  const address = formatChoice(choice);
  const coins = market?.coins ?? COINS_OF_NOTHING;

  useEffect(() => {
    newest.current = choice;
    ask(choice);
  }, [choice, ask]);

  const change: ChangeChoice = useCallback((make) => setChoice(make(newest.current)), [setChoice]);
  const copy = (): void => {
    const url = `${location.origin}${location.pathname}#${address}`;
    navigator.clipboard.writeText(url).then(
      () => setCopied(address),
      () => setCopied(""),
    );
  };

  return (
    <div className="needs-js">
      <nav aria-label={words.presets} className="flex flex-wrap items-baseline gap-x-6 gap-y-1">
        <span className="text-sm text-muted">{words.presets}</span>
        {presets.map((preset) => (
          <a
            key={preset.name}
            href={`#${formatChoice(preset.choice)}`}
            aria-current={formatChoice(preset.choice) === address ? "true" : undefined}
            className="choice"
          >
            {preset.name}
          </a>
        ))}
      </nav>
      <div className="mt-6 grid gap-x-14 gap-y-8 lg:grid-cols-[19rem_minmax(0,1fr)]">
        <div className="min-w-0 max-lg:sticky max-lg:top-0 max-lg:z-10 max-lg:border-b max-lg:border-line max-lg:bg-paper max-lg:pt-2 max-lg:pb-3 lg:order-2">
          <TodayLine result={result} published={market?.published ?? null} words={words} locale={locale} />
          <div className="mt-4 min-h-[13rem] sm:min-h-[21rem] lg:mt-6 lg:min-h-[23rem]">
            {market === null || result === null ? (
              <div aria-hidden="true" className="mt-8 mr-8 h-44 bg-wash sm:h-72 lg:h-80" />
            ) : (
              <WhatIfChart
                series={result.series}
                published={market.published}
                threshold={result.choice.threshold}
                words={words}
                locale={locale}
              />
            )}
          </div>
          <LoadLine
            load={load}
            days={result?.series.constituents.length ?? 0}
            bytes={market?.bytes ?? 0}
            elapsedMs={result?.elapsedMs ?? 0}
            firstDay={firstDay}
            words={words}
            locale={locale}
            loadMarket={loadMarket}
          />
          <div className="mt-2 flex flex-wrap gap-x-6 gap-y-1 text-sm max-lg:hidden">
            <button type="button" onClick={copy} className="link py-0.5" aria-live="polite">
              {copied === address ? words.copied : words.copyAddress}
            </button>
            {result === null ? null : (
              <button
                type="button"
                onClick={() => download(seriesCsv(result.series), address)}
                className="link py-0.5"
              >
                {words.download}
              </button>
            )}
            <button type="button" onClick={() => setChoice(base)} className="link py-0.5">
              {words.reset}
            </button>
          </div>
        </div>
        <section aria-label={words.rules} className="min-w-0">
          <ChoicePanel choice={choice} coins={coins} words={words} names={names} change={change} />
        </section>
      </div>
      {isDaily ? null : <p className="mt-8 border-l-4 border-ink pl-4">{words.notDaily}</p>}
      <section aria-labelledby="compared" className="section">
        <h2 id="compared" className="heading">
          {words.compared}
        </h2>
        <p className="mt-2 max-w-prose text-muted">{words.comparedNote}</p>
        <div className="mt-6 grid gap-x-8 gap-y-8 sm:grid-cols-2 xl:grid-cols-4">
          <MeasureCard name={words.yours} measure={result?.measure ?? null} words={words} locale={locale} />
          {presets.map((preset, index) => (
            <MeasureCard
              key={preset.name}
              name={preset.name}
              measure={market?.presets[index] ?? null}
              words={words}
              locale={locale}
            />
          ))}
        </div>
      </section>
    </div>
  );
}

function download(csv: string, address: string): void {
  const url = URL.createObjectURL(new Blob([csv], { type: "text/csv" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = `altseason-what-if-${address.replaceAll(/[^\w-]+/g, "-").slice(0, 60)}.csv`;
  link.click();
  URL.revokeObjectURL(url);
}
