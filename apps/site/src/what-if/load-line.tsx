import type { ReactElement } from "react";
import { formatsOf } from "../format/formats.ts";
import { fillTemplate } from "../i18n/fill-template.ts";
import { NUMBER_TAGS } from "../i18n/locales.ts";
import type { Locale } from "../i18n/locales.ts";
import type { Messages } from "../messages/messages.ts";
import type { LoadState } from "./use-what-if.ts";

const BYTES_PER_MB = 1_000_000;

/** How far the market is loaded, then how large it was, how long computing took, and a way to the years before. */
export function LoadLine({
  load,
  days,
  bytes,
  elapsedMs,
  firstDay,
  words,
  locale,
  loadMarket,
}: {
  readonly load: LoadState;
  readonly days: number;
  readonly bytes: number;
  readonly elapsedMs: number;
  readonly firstDay: string;
  readonly words: Messages["whatIf"]["studio"];
  readonly locale: Locale;
  readonly loadMarket: (isWhole: boolean) => void;
}): ReactElement {
  const formats = formatsOf(locale);
  const megabytes = (count: number): string =>
    new Intl.NumberFormat(NUMBER_TAGS[locale], {
      minimumFractionDigits: 1,
      maximumFractionDigits: 1,
    }).format(count / BYTES_PER_MB);
  return (
    <div className="mt-2 flex min-h-7 flex-wrap items-center gap-x-6 gap-y-1 text-sm text-muted tabular-nums">
      {load.kind === "loading" ? (
        <>
          <span>
            {load.totalBytes === null
              ? words.loadingUnknown
              : fillTemplate(words.loading, {
                  done: megabytes(load.bytes),
                  total: megabytes(load.totalBytes),
                })}
          </span>
          <progress
            aria-label={words.loadingUnknown}
            className="h-1.5 w-40 accent-ink"
            max={load.totalBytes ?? undefined}
            value={load.totalBytes === null ? undefined : load.bytes}
          />
        </>
      ) : load.kind === "failed" ? (
        <>
          <span role="alert" className="text-warning">
            {fillTemplate(words.failed, { reason: load.message })}
          </span>
          <button type="button" className="link text-ink" onClick={() => loadMarket(false)}>
            {words.retry}
          </button>
        </>
      ) : (
        <>
          <span data-testid="what-if-load">
            {fillTemplate(words.loaded, {
              size: megabytes(bytes),
              days: formats.count(days),
              time: formats.count(Math.max(1, Math.round(elapsedMs))),
            })}
          </span>
          {load.isWhole ? null : (
            <button type="button" className="link text-ink" onClick={() => loadMarket(true)}>
              {fillTemplate(words.allYears, { day: formats.shortDay(firstDay) })}
            </button>
          )}
        </>
      )}
    </div>
  );
}
