import type { Signals } from "@altseason/contract";
import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { formatsOf } from "../format/formats.ts";

/** What the records are made of, when they carry something, and what to doubt. */
export function HowToRead({
  method: { quietDays, moderate, strong },
  variant,
}: {
  readonly method: Signals["method"];
  readonly variant: string;
}): ReactElement {
  const t = useTranslations("signals");
  const formats = formatsOf(useLocale());
  const points = (share: number): string => formats.count(Math.round(share * 100));
  return (
    <section aria-labelledby="how" className="section">
      <h2 id="how" className="heading">
        {t("reading.heading")}
      </h2>
      <div className="mt-4 max-w-prose space-y-3">
        <p>{t("reading.basket")}</p>
        <p>{t("reading.honest", { days: quietDays })}</p>
        <p>{t("reading.any")}</p>
        <p>
          {t("reading.moderate", {
            cases: moderate.independentCases,
            rate: formats.share(moderate.hitRate),
            over: points(moderate.hitRateOverBase),
            strongCases: strong.independentCases,
            strongRate: formats.share(strong.hitRate),
            strongOver: points(strong.hitRateOverBase),
          })}
        </p>
        <p className="text-muted">{t("reading.luck")}</p>
      </div>
      <p className="mt-5 flex flex-wrap gap-x-6 gap-y-2 text-sm">
        <a href={`/v1/signals?variant=${variant}&format=csv`} className="link">
          {t("download")}
        </a>
        <a href={`/v1/signals?variant=${variant}`} className="link">
          {t("json")}
        </a>
      </p>
    </section>
  );
}
