import type { ReactElement, ReactNode } from "react";
import { formatsOf } from "../format/formats.ts";
import { fillTemplate } from "../i18n/fill-template.ts";
import { NUMBER_TAGS } from "../i18n/locales.ts";
import type { Locale } from "../i18n/locales.ts";
import type { Messages } from "../messages/messages.ts";
import type { WhatIfMeasure } from "./measure-what-if.ts";

const SEASONS = ["altcoin", "neutral", "bitcoin"] as const;
const BAR = { altcoin: "bg-altcoin", neutral: "bg-faint", bitcoin: "bg-bitcoin" } as const;
const TEXT = { altcoin: "text-altcoin", neutral: "", bitcoin: "text-bitcoin" } as const;

/** What one set of rules comes to: its value today, its days in each season, how near it is to the published index. */
export function MeasureCard({
  name,
  measure,
  words,
  locale,
  children,
}: {
  readonly name: string;
  readonly measure: WhatIfMeasure | null;
  readonly words: Messages["whatIf"]["studio"];
  readonly locale: Locale;
  readonly children?: ReactNode;
}): ReactElement {
  const formats = formatsOf(locale);
  const decimals = (digits: number): Intl.NumberFormat =>
    new Intl.NumberFormat(NUMBER_TAGS[locale], {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
  const today = measure?.today ?? null;
  const all = measure === null ? 0 : SEASONS.reduce((sum, season) => sum + measure.days[season], 0);
  const begun = { altcoin: measure?.seasons.altcoin, neutral: undefined, bitcoin: measure?.seasons.bitcoin };
  return (
    <section className="flex min-w-0 flex-col border-t border-ink pt-3">
      <h3 className="font-medium">{name}</h3>
      <p className="mt-2 flex items-baseline gap-2">
        <span className="font-serif text-4xl lining-nums tabular-nums">{today?.value ?? "–"}</span>
        <span className={`text-sm ${TEXT[today?.season ?? "neutral"]}`}>
          {today === null ? words.noValue : words.season[today.season]}
        </span>
      </p>
      <div aria-hidden="true" className="mt-3 flex h-2 gap-px bg-wash">
        {SEASONS.map((season) => (
          <span
            key={season}
            className={BAR[season]}
            style={{ width: `${all === 0 ? 0 : (100 * (measure?.days[season] ?? 0)) / all}%` }}
          />
        ))}
      </div>
      <table className="mt-2 w-full text-sm tabular-nums">
        <caption className="sr-only">{words.daysIn}</caption>
        <thead>
          <tr className="text-xs text-muted">
            {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- the corner of a table */}
            <td />
            <th scope="col" className="py-1 text-right font-normal">
              {words.daysColumn}
            </th>
            <th scope="col" className="py-1 pl-3 text-right font-normal">
              {words.begunColumn}
            </th>
          </tr>
        </thead>
        <tbody>
          {SEASONS.map((season) => (
            <tr key={season} className="border-t border-line">
              <th scope="row" className="py-1 text-left font-normal">
                <span aria-hidden="true" className={`mr-2 inline-block size-2 ${BAR[season]}`} />
                {words.season[season]}
              </th>
              <td className="py-1 text-right">{formats.count(measure?.days[season] ?? 0)}</td>
              <td className="py-1 pl-3 text-right text-muted">{begun[season] ?? ""}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <dl className="mt-auto pt-3 text-sm tabular-nums">
        {(
          [
            [words.correlation, measure?.correlation ?? null, 3],
            [words.meanDifference, measure?.meanDifference ?? null, 1],
          ] as const
        ).map(([label, value, digits]) => (
          <div key={label} className="flex justify-between gap-4 border-t border-line py-1">
            <dt className="text-muted">{label}</dt>
            <dd>{value === null ? words.notMeasurable : decimals(digits).format(value)}</dd>
          </div>
        ))}
      </dl>
      {today === null ? null : (
        <p className="sr-only">
          {fillTemplate(words.fraction, {
            count: formats.count(today.outperformers),
            total: formats.count(today.constituents),
          })}
        </p>
      )}
      {children}
    </section>
  );
}
