import type { SeasonRun } from "@altseason/contract";
import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { formatsOf } from "../format/formats.ts";
import { summariseSeasons } from "./summarise-seasons.ts";

const KINDS = ["altcoin", "bitcoin"] as const;
/** Fewer ended seasons than this say little of the next one. */
const ENOUGH = 10;
const RULES = { altcoin: "border-altcoin", bitcoin: "border-bitcoin" } as const;

/** What seasons of a kind have in common, and of how few that is said. */
export function SeasonAverages({ seasons }: { readonly seasons: readonly SeasonRun[] }): ReactElement {
  const t = useTranslations("seasons");
  const formats = formatsOf(useLocale());
  return (
    <div className="grid gap-x-16 gap-y-8 md:grid-cols-2">
      {KINDS.map((kind) => {
        const { count, medianLengthDays, longest, altcoinReturn, benchmarkReturn, altcoinsAhead, measured } =
          summariseSeasons(seasons, kind);
        return (
          <div key={kind} className={`border-t-2 pt-4 ${RULES[kind]}`}>
            <h3 className="font-medium">{t("averages.of", { kind, count })}</h3>
            {medianLengthDays === null || longest === null ? (
              <p className="mt-2 text-muted">{t("averages.none")}</p>
            ) : (
              <dl className="mt-3 grid grid-cols-2 gap-x-8 gap-y-4 tabular-nums">
                <Figure name={t("averages.length")} value={formats.days(Math.round(medianLengthDays))} />
                <Figure name={t("averages.longest")} value={formats.days(longest.lengthDays)} />
                {altcoinReturn === null || benchmarkReturn === null ? null : (
                  <>
                    <Figure name={t("averages.altcoins")} value={formats.percent(altcoinReturn)} />
                    <Figure name={t("averages.bitcoin")} value={formats.percent(benchmarkReturn)} />
                  </>
                )}
              </dl>
            )}
            {count === 0 ? null : (
              <p className="mt-4 text-sm text-muted">
                {t("averages.ahead", { ahead: altcoinsAhead, measured })}{" "}
                {count < ENOUGH ? t("averages.few", { count }) : ""}
              </p>
            )}
          </div>
        );
      })}
    </div>
  );
}

function Figure({ name, value }: { readonly name: string; readonly value: string }): ReactElement {
  return (
    <div>
      <dt className="text-sm text-muted">{name}</dt>
      <dd className="font-serif text-3xl lining-nums">{value}</dd>
    </div>
  );
}
