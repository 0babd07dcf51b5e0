import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { formatsOf } from "../format/formats.ts";
import { localePath } from "../i18n/locales.ts";
import { didCount } from "./compare-coins.ts";
import type { Absence, CoinComparison, CoinSide, ComparedCoin } from "./compare-coins.ts";

/** Who crossed Bitcoin's line, who entered and who left, and why. */
export function ChangeLists({ comparison }: { readonly comparison: CoinComparison }): ReactElement {
  const t = useTranslations("compare");
  const locale = useLocale();
  const formats = formatsOf(locale);
  const whyOf = (side: CoinSide | Absence): string => {
    if (didCount(side)) return "";
    if (side.kind === "excluded") return t("absence.excluded", { rule: side.rule });
    return side.kind === "too-small" ? t("absence.tooSmall") : t(`absence.${side.reason}`);
  };
  const leadOf = (side: CoinSide | Absence): string =>
    didCount(side) && side.lead !== null ? formats.points(side.lead) : "–";
  const list = (
    name: "movedAhead" | "fellBehind" | "entered" | "left",
    textOf: (coin: ComparedCoin) => string,
  ): ReactElement => (
    <div>
      <h3 className="border-t-2 border-ink pt-3 font-medium">
        {t(`lists.${name}`)} <span className="text-muted tabular-nums">{comparison[name].length}</span>
      </h3>
      {comparison[name].length === 0 ? (
        <p className="mt-2 text-sm text-muted">{t("lists.none")}</p>
      ) : (
        <ul className="mt-2 text-sm tabular-nums" data-testid={name}>
          {comparison[name].map((coin) => (
            <li key={coin.id} className="flex justify-between gap-4 border-b border-line py-1.5">
              <a
                href={localePath(`/coins/${encodeURIComponent(coin.id)}`, locale)}
                className="font-medium hover:underline"
              >
                {coin.label}
              </a>
              <span className="text-right text-muted">{textOf(coin)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
  const fromTo = ({ before, after }: ComparedCoin): string => `${leadOf(before)} → ${leadOf(after)}`;
  return (
    <div className="mt-6 grid gap-x-10 gap-y-10 sm:grid-cols-2 xl:grid-cols-4">
      {list("movedAhead", fromTo)}
      {list("fellBehind", fromTo)}
      {list("entered", ({ before }) => whyOf(before))}
      {list("left", ({ after }) => whyOf(after))}
    </div>
  );
}
