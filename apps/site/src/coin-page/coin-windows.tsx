import type { CoinDetail, CoinHistoryPoint } from "@altseason/contract";
import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { chooseLeadLimit, leadBar } from "../coin-table/lead-bar.ts";
import { formatsOf } from "../format/formats.ts";
import { usualStepDays } from "../line-chart/chart-days.ts";
import { LEAD_FIELDS } from "./lead-fields.ts";
import { sinceDay } from "./since-day.ts";

/** How far a coin lies ahead of Bitcoin over each window, as bars, and since when it lies on that side. */
export function CoinWindows({
  windows,
  days,
}: {
  readonly windows: CoinDetail["windows"];
  readonly days: readonly CoinHistoryPoint[];
}): ReactElement {
  const t = useTranslations("coinPage");
  const formats = formatsOf(useLocale());
  const leads = windows.flatMap(({ returnOverBenchmark }) =>
    returnOverBenchmark === null ? [] : [returnOverBenchmark],
  );
  const limit = Math.max(chooseLeadLimit(leads), ...leads.map(Math.abs)) || 1;
  const stepDays = usualStepDays(days.map(({ day }) => day));
  return (
    <section aria-labelledby="windows" className="section">
      <h2 id="windows" className="heading">
        {t("windows")}
      </h2>
      <p className="mt-2 text-muted">
        {t("windowsNote")}
        {stepDays > 1 ? ` ${t("snapshots", { days: stepDays })}` : ""}
      </p>
      <dl className="mt-5 max-w-4xl">
        {windows.map(({ windowDays, return: own, returnOverBenchmark: over }) => {
          const field = LEAD_FIELDS.find((each) => each.windowDays === windowDays);
          const since =
            field === undefined
              ? null
              : sinceDay(days.map((day) => ({ day: day.day, lead: day[field.name] })));
          const window = t("window", { days: windowDays });
          return (
            <div
              key={windowDays}
              className="grid items-center gap-x-6 gap-y-1 border-t border-line py-3 sm:grid-cols-[6rem_minmax(0,1fr)_9rem]"
            >
              <dt>{window}</dt>
              <dd className="tabular-nums">
                {over === null || own === null ? (
                  <span className="text-muted">{t("unknown")}</span>
                ) : (
                  <Bar lead={over} limit={limit} text={formats.points(over)} />
                )}
                {since === null ? null : (
                  <span className="mt-1 block text-center text-sm text-muted">
                    {t(since.isAhead ? "sinceAhead" : "sinceBehind", {
                      window,
                      pace: stepDays > 1 ? "snapshots" : "daily",
                      bound: since.isWhole ? "known" : "least",
                      day: formats.shortDay(since.day),
                    })}
                  </span>
                )}
              </dd>
              <dd className="text-sm text-muted tabular-nums sm:text-right">
                {own === null ? "" : t("own", { change: formats.percent(own) })}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}

function Bar({
  lead,
  limit,
  text,
}: {
  readonly lead: number;
  readonly limit: number;
  readonly text: string;
}): ReactElement {
  const { side, share } = leadBar(lead, limit);
  const bar = (
    <span
      className={`block h-4 min-w-px ${side === "ahead" ? "bg-altcoin" : "bg-bitcoin"}`}
      style={{ width: `${share}%` }}
    />
  );
  return (
    <span className="grid grid-cols-2 items-center">
      <span className="flex justify-end border-r border-ink py-0.5">
        {side === "behind" ? bar : <span className="pr-2 font-medium">{text}</span>}
      </span>
      <span className="flex py-0.5">
        {side === "ahead" ? bar : <span className="pl-2 font-medium">{text}</span>}
      </span>
    </span>
  );
}
