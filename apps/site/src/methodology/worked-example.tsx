import { useLocale, useTranslations } from "next-intl";
import type { ReactElement, ReactNode } from "react";
import { formatsOf } from "../format/formats.ts";
import { localePath } from "../i18n/locales.ts";
import { closestCoin } from "./closest-coin.ts";
import type { MethodologyData } from "./load-methodology.ts";

/** The five steps on today's data, from the ranking to the value. */
export function WorkedExample({ data }: { readonly data: MethodologyData }): ReactElement {
  const t = useTranslations("methodology.steps");
  const locale = useLocale();
  const formats = formatsOf(locale);
  const { reading, ranked } = data;
  const { constituents, excluded, passedOver, methodology, value, outperformers, constituentCount } = reading;
  const smallest = constituents.at(-1);
  const closest = closestCoin(reading);
  const size = formats.count(methodology.size);
  return (
    <ol className="mt-6">
      <Step number={1} title={t("rank.title")}>
        <p>{t("rank.text", { day: formats.day(reading.day) })}</p>
        <table className="mt-4 w-full max-w-3xl text-sm tabular-nums">
          <caption className="sr-only">{t("rank.caption")}</caption>
          <thead className="sr-only">
            <tr>
              {(["rank", "coin", "cap", "becomes"] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`rank.columns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ranked.map(({ id, rank, name, symbol, marketCap, standing, rule }) => (
              <tr key={id} className="border-t border-line">
                <td className="cell w-10 text-muted">{rank}</td>
                <th scope="row" className="cell text-left font-normal">
                  <a href={localePath(`/coins/${encodeURIComponent(id)}`, locale)} className="link-quiet">
                    {name ?? symbol}
                  </a>
                </th>
                <td className="cell text-right text-muted max-sm:hidden">{formats.usd(marketCap)}</td>
                <td className={`cell text-right ${standing === "excluded" ? "text-muted" : ""}`}>
                  {t(`rank.fate.${standing}`, { rule: rule ?? "" })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Step>
      <Step number={2} title={t("exclude.title")}>
        <p>{t("exclude.text", { count: excluded.length })}</p>
      </Step>
      <Step number={3} title={t("constituents.title", { size })}>
        {smallest === undefined ? null : (
          <p>
            {t("constituents.text", {
              size,
              days: methodology.windowDays,
              passed: passedOver.length,
              name: smallest.name ?? smallest.symbol,
              rank: formats.count(smallest.rank),
              cap: formats.usd(smallest.marketCap),
            })}
          </p>
        )}
      </Step>
      <Step number={4} title={t("compare.title")}>
        {closest === null ? null : <Crosswise closest={closest} />}
      </Step>
      <Step number={5} title={t("value.title")}>
        <p data-testid="worked-value">
          {value === null
            ? t("value.none", { reason: reading.unavailable?.message ?? "" })
            : t("value.text", {
                count: formats.count(outperformers),
                total: formats.count(constituentCount),
                exact: String(Number(((100 * outperformers) / constituentCount).toFixed(4))),
                value: String(value),
              })}
        </p>
      </Step>
    </ol>
  );
}

function Crosswise({
  closest: { coin, product, benchmarkProduct, benchmark },
}: {
  readonly closest: NonNullable<ReturnType<typeof closestCoin>>;
}): ReactElement {
  const t = useTranslations("methodology.steps.compare");
  const formats = formatsOf(useLocale());
  const name = coin.name ?? coin.symbol;
  const exact = (value: number): string => formats.exact(value);
  const rows = [
    [t("crosswise"), coin.price, benchmark.basePrice, product],
    [t("crosswiseBitcoin"), benchmark.price, coin.basePrice, benchmarkProduct],
  ] as const;
  return (
    <>
      <p>{t("text", { name })}</p>
      <dl className="mt-4 max-w-3xl text-sm tabular-nums">
        {rows.map(([term, left, right, result]) => (
          <div key={term} className="grid gap-x-6 border-t border-line py-2 sm:grid-cols-[16rem_1fr]">
            <dt className="text-muted">{term}</dt>
            <dd className="[overflow-wrap:anywhere]">
              {exact(left)} × {exact(right)} = <strong className="font-semibold">{exact(result)}</strong>
            </dd>
          </div>
        ))}
      </dl>
      <p className="mt-3">
        {t(coin.outperformed ? "ahead" : "behind", {
          name,
          points: formats.points(coin.returnOverBenchmark),
        })}
      </p>
    </>
  );
}

function Step({
  number,
  title,
  children,
}: {
  readonly number: number;
  readonly title: string;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <li className="grid gap-x-8 gap-y-2 border-t border-line py-8 md:grid-cols-[14rem_minmax(0,1fr)]">
      <h3 className="font-serif text-2xl leading-tight">
        <span className="mr-3 text-muted tabular-nums">{number}</span>
        {title}
      </h3>
      <div className="max-w-[70ch] min-w-0">{children}</div>
    </li>
  );
}
