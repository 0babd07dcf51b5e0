import type { DominancePoint } from "@altseason/contract";
import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { formatsOf } from "../format/formats.ts";
import { SWATCHES } from "../line-chart/chart-series.ts";
import { DOMINANCE_PARTS } from "./dominance-parts.ts";
import { pastPoint } from "./past-point.ts";

const DISTANCES = [30, 90, 365] as const;
const NO_VALUE = "–";

/** Today's shares and caps with what they changed by. */
export function ShareTable({
  points,
  stepDays,
}: {
  readonly points: readonly DominancePoint[];
  readonly stepDays: number;
}): ReactElement | null {
  const t = useTranslations("dominance");
  const formats = formatsOf(useLocale());
  const today = points.at(-1);
  if (today === undefined) return null;
  const past = DISTANCES.map((days) => ({ days, point: pastPoint(points, days, Math.max(3, stepDays)) }));
  return (
    <table className="w-full text-sm tabular-nums">
      <caption className="sr-only">{t("sharesCaption")}</caption>
      <thead className="text-right text-muted">
        <tr>
          <th scope="col" className="cell text-left font-normal">
            {t("columns.part")}
          </th>
          <th scope="col" className="cell font-normal">
            {t("columns.today")}
          </th>
          {DISTANCES.map((days) => (
            <th key={days} scope="col" className="cell font-normal">
              {t("columns.change", { days })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="text-right" data-testid="shares">
        {DOMINANCE_PARTS.map(({ part, tone }) => (
          <tr key={part} className="border-t border-line">
            <th scope="row" className="cell text-left font-normal">
              <span
                aria-hidden="true"
                className={`mr-2.5 inline-block size-2.5 rounded-[2px] max-sm:hidden ${SWATCHES[tone]}`}
              />
              {t(`parts.${part}`)}
            </th>
            <td className="cell font-serif text-xl lining-nums sm:text-2xl">{formats.share(today[part])}</td>
            {past.map(({ days, point }) => (
              <td key={days} className="cell">
                {point === null ? NO_VALUE : formats.points(today[part] - point[part])}
              </td>
            ))}
          </tr>
        ))}
        {(["totalMarketCap", "altcoinMarketCap"] as const).map((cap) => (
          <tr key={cap} className="border-t border-line">
            <th scope="row" className="cell text-left font-normal">
              {t(`caps.${cap}`)}
            </th>
            <td className="cell font-serif text-xl lining-nums sm:text-2xl">{formats.usd(today[cap])}</td>
            {past.map(({ days, point }) => (
              <td key={days} className="cell">
                {point === null ? NO_VALUE : formats.percent(today[cap] / point[cap] - 1)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
