import type { IndexNow } from "@altseason/contract";
import type { ReactElement } from "react";
import { formatCount } from "../format/format-number.ts";
import { messages } from "../messages/en.ts";
import { GAUGE, gaugeMarks, handPath, labelPoint, zonePath } from "./gauge-geometry.ts";

const SEASON_STROKE = {
  altcoin: "stroke-altcoin",
  neutral: "stroke-ink",
  bitcoin: "stroke-bitcoin",
} as const;

const SEASON_FILL = { altcoin: "fill-altcoin", neutral: "fill-ink", bitcoin: "fill-bitcoin" } as const;

/** Today's value as a half circle of one mark a coin, with the seasons' zones inside it. */
export function SeasonGauge({ index }: { readonly index: IndexNow }): ReactElement {
  const { value, fraction, outperformers, constituentCount, season, thresholds } = index;
  const { gauge } = messages;
  const label =
    value === null || fraction === null
      ? gauge.unavailable
      : `${gauge.title(formatCount(value), fraction)}. ${gauge.description}`;
  const zone = season ?? "neutral";
  return (
    <figure className="mx-auto w-full max-w-116">
      <svg viewBox={`0 0 ${GAUGE.width} ${GAUGE.height}`} role="img" aria-label={label} className="w-full">
        <g transform={`translate(${GAUGE.width / 2} ${GAUGE.centreY})`}>
          <path d={zonePath(0, thresholds.bitcoin)} className="fill-bitcoin" />
          <path d={zonePath(thresholds.bitcoin + 0.6, thresholds.altcoin - 0.6)} className="fill-line" />
          <path d={zonePath(thresholds.altcoin, 100)} className="fill-altcoin" />
        </g>
        {gaugeMarks(outperformers, constituentCount).map(({ beat, ...line }) => (
          <line
            key={`${line.x2} ${line.y2}`}
            {...line}
            className={beat ? SEASON_STROKE[zone] : "stroke-faint"}
            strokeWidth={constituentCount > 120 ? 1.3 : 2}
            strokeLinecap="butt"
          />
        ))}
        {value === null ? null : (
          <path d={handPath((outperformers * 100) / constituentCount)} className={SEASON_FILL[zone]} />
        )}
        {[thresholds.bitcoin, thresholds.altcoin].map((boundary) => (
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
          {messages.seasonShort.bitcoin}
        </text>
        <text x={352} y={224} textAnchor="middle" className="fill-altcoin text-[12px] font-medium">
          {messages.seasonShort.altcoin}
        </text>
      </svg>
      {value === null ? null : (
        <figcaption className="mt-3 text-center">
          <span className="block font-medium tabular-nums" data-testid="fraction">
            {gauge.fraction(formatCount(outperformers), formatCount(constituentCount))}
          </span>
          <span className="mt-1 block text-sm text-muted">{gauge.marks}</span>
        </figcaption>
      )}
    </figure>
  );
}
