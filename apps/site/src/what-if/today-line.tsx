import type { ReactElement } from "react";
import { formatsOf } from "../format/formats.ts";
import { fillTemplate } from "../i18n/fill-template.ts";
import type { Locale } from "../i18n/locales.ts";
import type { Messages } from "../messages/messages.ts";
import type { WhatIfResult } from "./use-what-if.ts";
import type { WhatIfSeries } from "./worker-messages.ts";

const TEXT = { altcoin: "text-altcoin", neutral: "", bitcoin: "text-bitcoin" } as const;

/** Today by the chosen rules, and how far that is from what is published. */
export function TodayLine({
  result,
  published,
  words,
  locale,
}: {
  readonly result: WhatIfResult | null;
  readonly published: WhatIfSeries | null;
  readonly words: Messages["whatIf"]["studio"];
  readonly locale: Locale;
}): ReactElement {
  const formats = formatsOf(locale);
  const today = result?.measure.today ?? null;
  const value = lastValue(published);
  const change = today === null || value === null ? null : today.value - value;
  return (
    <p
      className="flex min-h-14 flex-wrap items-baseline gap-x-4 lg:min-h-20"
      data-testid="what-if-today"
      data-choice={result === null ? "" : JSON.stringify(result.choice)}
    >
      <span className="font-serif text-5xl tracking-tight lining-nums tabular-nums lg:text-7xl">
        {today?.value ?? "–"}
      </span>
      <span className="min-w-0">
        <span className={`block font-medium ${TEXT[today?.season ?? "neutral"]}`}>
          {today === null ? (result === null ? "" : words.noValue) : words.season[today.season]}
        </span>
        <span className="block text-sm text-muted tabular-nums">
          {today === null ? (
            result === null ? (
              ""
            ) : (
              words.noValueNote
            )
          ) : (
            <>
              {fillTemplate(words.fraction, {
                count: formats.count(today.outperformers),
                total: formats.count(today.constituents),
              })}{" "}
              {fillTemplate(words.today, { day: formats.shortDay(today.day) })}
              {change === null ? null : (
                <>
                  <span aria-hidden="true"> · </span>
                  {fillTemplate(change === 0 ? words.noChange : words.change, {
                    change: formats.change(change),
                    value: String(value),
                  })}
                </>
              )}
            </>
          )}
        </span>
      </span>
    </p>
  );
}

/** The newest value of a series in whole points, half up. */
function lastValue(series: WhatIfSeries | null): number | null {
  const index = series?.constituents.findLastIndex((count) => count > 0) ?? -1;
  if (series === null || index < 0) return null;
  const count = series.constituents[index] ?? 1;
  return Math.floor((200 * (series.outperformers[index] ?? 0) + count) / (2 * count));
}
