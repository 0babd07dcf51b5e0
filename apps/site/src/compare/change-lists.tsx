import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { formatsOf } from "../format/formats.ts";
import { localePath } from "../i18n/locales.ts";
import type { ChangeGroups } from "./group-changes.ts";

type Coin = ChangeGroups["all"][number];

const UNKNOWN = "–";
const NAMED = ["below-cut", "no-history", "no-price", "stale"] as const;

/** Who crossed Bitcoin's line, who entered and who left, and why. */
export function ChangeLists({ groups }: { readonly groups: ChangeGroups }): ReactElement {
  const t = useTranslations("compare");
  const locale = useLocale();
  const formats = formatsOf(locale);
  const whyOf = ({ absence }: Coin): string => {
    const named = NAMED.find((name) => name === absence);
    return named === undefined ? t("absence.excluded", { rule: absence ?? "" }) : t(`absence.${named}`);
  };
  const leadOf = (part: Coin["before"]): string =>
    part === null ? UNKNOWN : formats.points(part.returnOverBenchmark);
  const list = (
    name: "began" | "ceased" | "entered" | "left",
    textOf: (coin: Coin) => string,
  ): ReactElement => (
    <div>
      <h3 className="border-t-2 border-ink pt-3 font-medium">
        {t(`lists.${name}`)} <span className="text-muted tabular-nums">{groups[name].length}</span>
      </h3>
      {groups[name].length === 0 ? (
        <p className="mt-2 text-sm text-muted">{t("lists.none")}</p>
      ) : (
        <ul className="mt-2 text-sm tabular-nums" data-testid={name}>
          {groups[name].map((coin) => (
            <li key={coin.id} className="flex justify-between gap-4 border-b border-line py-1.5">
              <a
                href={localePath(`/coins/${encodeURIComponent(coin.id)}`, locale)}
                className="font-medium hover:underline"
              >
                {coin.name ?? coin.symbol.toUpperCase()}
              </a>
              <span className="text-right text-muted">{textOf(coin)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
  const fromTo = ({ before, after }: Coin): string => `${leadOf(before)} → ${leadOf(after)}`;
  return (
    <div className="mt-6 grid gap-x-10 gap-y-10 sm:grid-cols-2 xl:grid-cols-4">
      {list("began", fromTo)}
      {list("ceased", fromTo)}
      {list("entered", whyOf)}
      {list("left", whyOf)}
    </div>
  );
}
