import type { IndexOutlook } from "@altseason/contract";
import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { formatsOf } from "../format/formats.ts";
import { localePath } from "../i18n/locales.ts";

const WIDTH = 300;
const MOST_COINS = 6;

/** What the value becomes if nothing moved, and how far a few coins could move it: what is decided and what is not. */
export function WhatComes({ outlook }: { readonly outlook: IndexOutlook }): ReactElement {
  const t = useTranslations("outlook");
  const locale = useLocale();
  const formats = formatsOf(locale);
  const { value, rollOff, nearness, nearCoins } = outlook;
  const last = rollOff.at(-1);
  return (
    <section id="outlook" aria-labelledby="outlook-heading">
      <h2 id="outlook-heading" className="heading">
        {t("heading")}
      </h2>
      {value === null || last === undefined ? (
        <p className="mt-2 text-muted">{t("unavailable")}</p>
      ) : (
        <>
          <p className="mt-2 tabular-nums">
            {rollOff.every((point) => point.value === value)
              ? t("rollOffSame")
              : t("rollOff", { value: last.value, days: daysUntil(outlook.day, last.day) })}
          </p>
          <div className="relative mt-4 mr-9 border-b border-line">
            <svg
              viewBox={`0 0 ${WIDTH} 100`}
              preserveAspectRatio="none"
              role="img"
              aria-label={t("chart", {
                days: String(daysUntil(outlook.day, last.day)),
                from: String(value),
                to: String(last.value),
              })}
              className="block h-28 w-full overflow-visible"
            >
              <rect width={WIDTH} height={25} className="fill-altcoin-wash" />
              <rect y={75} width={WIDTH} height={25} className="fill-bitcoin-wash" />
              <path
                d={pathOf([value, ...rollOff.map((point) => point.value)])}
                fill="none"
                className="stroke-ink"
                strokeDasharray="4 3"
                strokeWidth={1.5}
                vectorEffect="non-scaling-stroke"
              />
            </svg>
            <span
              aria-hidden="true"
              className="absolute left-full ml-2 -translate-y-1/2 font-medium tabular-nums"
              style={{ top: `${100 - last.value}%` }}
            >
              {last.value}
            </span>
          </div>
          <p aria-hidden="true" className="mt-1 mr-9 flex justify-between text-xs text-muted tabular-nums">
            <span>{formats.shortDay(outlook.day)}</span>
            <span>{formats.shortDay(last.day)}</span>
          </p>
          <ul className="mt-4 space-y-2 text-sm tabular-nums">
            {nearness.map(({ points, justAhead, justBehind, valueIfLost, valueIfWon }) => (
              <li key={points}>
                {t("near", {
                  count: justAhead + justBehind,
                  points,
                  low: String(valueIfLost ?? value),
                  high: String(valueIfWon ?? value),
                })}
              </li>
            ))}
          </ul>
          {nearCoins.length === 0 ? null : (
            <>
              <h3 className="mt-4 text-sm text-muted">{t("coins")}</h3>
              <ul className="mt-1 flex flex-wrap gap-x-5 gap-y-1 text-sm">
                {nearCoins.slice(0, MOST_COINS).map(({ id, name, symbol, returnOverBenchmark }) => (
                  <li key={id}>
                    <a href={localePath(`/coins/${encodeURIComponent(id)}`, locale)} className="link-quiet">
                      {name ?? symbol}
                    </a>{" "}
                    <span className="text-muted tabular-nums">
                      {t("lead", { points: formats.points(returnOverBenchmark) })}
                    </span>
                  </li>
                ))}
              </ul>
            </>
          )}
          <p className="mt-4 text-sm text-muted">{t("note")}</p>
        </>
      )}
    </section>
  );
}

function daysUntil(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

function pathOf(values: readonly number[]): string {
  const last = Math.max(1, values.length - 1);
  return values
    .map((value, index) => `${index === 0 ? "M" : "L"}${((index * WIDTH) / last).toFixed(1)} ${100 - value}`)
    .join("");
}
