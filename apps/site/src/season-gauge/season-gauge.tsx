import type { ReadingBody } from "@altseason/contract";
import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { formatsOf } from "../format/formats.ts";
import { GAUGE, gaugeMarks, handPath, labelPoint, zonePath } from "./gauge-geometry.ts";

const BITCOIN_UP_TO = 25;
const ALTCOIN_FROM = 75;
const GAP = 0.6;
/** More marks than this stand too close for thick lines. */
const MANY = 120;
const STROKES = { altcoin: "stroke-altcoin", neutral: "stroke-ink", bitcoin: "stroke-bitcoin" } as const;
const FILLS = { altcoin: "fill-altcoin", neutral: "fill-ink", bitcoin: "fill-bitcoin" } as const;

/** The value of a past day as a half circle of one mark a coin. */
export function SeasonGauge({
  reading,
}: {
  readonly reading: Pick<ReadingBody, "value" | "outperformers" | "constituentCount" | "season">;
}): ReactElement {
  const t = useTranslations("readingGauge");
  const formats = formatsOf(useLocale());
  const { value, outperformers, constituentCount, season } = reading;
  const zone = season ?? "neutral";
  const counts = {
    count: formats.count(outperformers),
    total: formats.count(constituentCount),
  };
  return (
    <figure className="mx-auto w-full max-w-116">
      <svg
        viewBox={`0 0 ${GAUGE.width} ${GAUGE.height}`}
        role="img"
        aria-label={value === null ? t("unavailable") : t("label", { value, ...counts })}
        className="w-full"
      >
        <g transform={`translate(${GAUGE.width / 2} ${GAUGE.centreY})`}>
          <path d={zonePath(0, BITCOIN_UP_TO)} className="fill-bitcoin" />
          <path d={zonePath(BITCOIN_UP_TO + GAP, ALTCOIN_FROM - GAP)} className="fill-line" />
          <path d={zonePath(ALTCOIN_FROM, 100)} className="fill-altcoin" />
        </g>
        {gaugeMarks(outperformers, constituentCount).map(({ beat, ...line }) => (
          <line
            key={`${line.x2} ${line.y2}`}
            {...line}
            className={beat ? STROKES[zone] : "stroke-faint"}
            strokeWidth={constituentCount > MANY ? 1.3 : 2}
          />
        ))}
        {value === null ? null : (
          <path d={handPath((outperformers * 100) / constituentCount)} className={FILLS[zone]} />
        )}
        {[BITCOIN_UP_TO, ALTCOIN_FROM].map((boundary) => (
          <text
            key={boundary}
            {...labelPoint(boundary)}
            textAnchor="middle"
            dominantBaseline="central"
            className="fill-muted text-[12px] tabular-nums"
          >
            {boundary}
          </text>
        ))}
        <text x={200} y={188} textAnchor="middle" className="fill-ink font-serif text-[104px] lining-nums">
          {value ?? "–"}
        </text>
        <text x={48} y={224} textAnchor="middle" className="fill-bitcoin text-[12px] font-medium">
          Bitcoin
        </text>
        <text x={352} y={224} textAnchor="middle" className="fill-altcoin text-[12px] font-medium">
          Altcoin
        </text>
      </svg>
      {value === null ? null : (
        <figcaption className="mt-2 text-center font-medium tabular-nums" data-testid="fraction">
          {t("fraction", counts)}
        </figcaption>
      )}
    </figure>
  );
}
