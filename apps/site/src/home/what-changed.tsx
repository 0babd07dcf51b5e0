import type { IndexChanges } from "@altseason/contract";
import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { formatsOf } from "../format/formats.ts";
import { localePath } from "../i18n/locales.ts";

const KINDS = ["began", "ceased", "entered", "left"] as const;
const MEASURED = ["no-history", "no-price", "stale", "below-cut"] as const;
const MARKS = { began: "↑", ceased: "↓", entered: "+", left: "−" } as const;
const MARK_COLOURS = {
  began: "text-altcoin",
  ceased: "text-bitcoin",
  entered: "text-muted",
  left: "text-muted",
} as const;

/** Who crossed Bitcoin's return since the day before, who came in and who went out, and why. */
export function WhatChanged({ changes }: { readonly changes: IndexChanges }): ReactElement {
  const t = useTranslations("changes");
  const locale = useLocale();
  const formats = formatsOf(locale);
  const { from, to, coins } = changes;
  const groups = KINDS.map((kind) => ({
    kind,
    members: coins.filter(({ change }) => change === kind),
  })).filter(({ members }) => members.length > 0);
  const reasonOf = (kind: "entered" | "left", absence: string | null): string => {
    const reason = MEASURED.find((each) => each === absence) ?? "rule";
    return t(`${kind === "entered" ? "reasons" : "reasonsLeft"}.${reason}`);
  };
  return (
    <section id="changes" aria-labelledby="changes-heading">
      <h2 id="changes-heading" className="heading">
        {t("heading", { day: formats.shortDay(from.day) })}
      </h2>
      <p className="mt-2 text-muted tabular-nums">
        {from.value === null || to.value === null
          ? ""
          : from.value === to.value
            ? t("valueSame", { after: to.value })
            : t("value", { before: from.value, after: to.value })}{" "}
        {groups.length === 0 ? t("none") : ""}
      </p>
      <dl className="mt-4">
        {groups.map(({ kind, members }) => (
          <div key={kind} className="grid gap-x-6 gap-y-1 border-t border-line py-3 sm:grid-cols-[13rem_1fr]">
            <dt className="text-sm text-muted">
              <span aria-hidden="true" className={`mr-2 inline-block w-3 ${MARK_COLOURS[kind]}`}>
                {MARKS[kind]}
              </span>
              {t(kind)}
            </dt>
            <dd>
              <ul className="flex flex-wrap gap-x-5 gap-y-1">
                {members.map(({ id, name, symbol, absence, after, before }) => (
                  <li key={id}>
                    <a href={localePath(`/coins/${encodeURIComponent(id)}`, locale)} className="link-quiet">
                      {name ?? symbol}
                    </a>{" "}
                    <span className="text-sm text-muted tabular-nums">
                      {kind === "entered" || kind === "left"
                        ? reasonOf(kind, absence)
                        : formats.points((after ?? before)?.returnOverBenchmark ?? 0)}
                    </span>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
      <p className="border-t border-line pt-3 text-sm">
        <a href={localePath(`/compare/${from.day}/${to.day}`, locale)} className="link">
          {t("compare")}
        </a>
      </p>
    </section>
  );
}
