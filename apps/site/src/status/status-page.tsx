import type { Status } from "@altseason/contract";
import { useLocale, useTranslations } from "next-intl";
import type { ReactElement, ReactNode } from "react";
import { ageSecondsOf } from "../data-notice/data-notice.tsx";
import { formatsOf } from "../format/formats.ts";
import { PageFrame } from "../page-frame/page-frame.tsx";
import { PageTitle } from "../page-frame/page-title.tsx";
import type { AnswerState } from "../page-frame/render-answer.tsx";

/** What every number rests on: source, age, rhythm, holes, the last refreshes, the rules in force. */
export function StatusPage({
  status,
  state,
  apiOrigin,
}: {
  readonly status: Status;
  readonly state: AnswerState;
  readonly apiOrigin: string;
}): ReactElement {
  const t = useTranslations("status");
  const formats = formatsOf(useLocale());
  const { data, cadence, gaps, gapCount, refreshes } = status;
  const isGood = !data.stale && !state.isKept;
  const standing = data.kind === "imported" ? "imported" : isGood ? "good" : "stale";
  return (
    <PageFrame page="status" path="/status" data={data} state={state}>
      <PageTitle title={t("title")} lede={t("lede")} />
      <p
        className={`border-l-4 py-1 pl-4 text-lg font-medium ${standing === "stale" ? "border-warning" : "border-altcoin"}`}
        data-testid="standing"
      >
        {t(standing)}
      </p>
      <div className="grid gap-x-16 lg:grid-cols-2">
        <Part id="facts" title={t("facts")}>
          <dl className="text-sm">
            <Fact name={t("source")}>
              <span className="font-medium">{data.provider}</span>, {t(`kind.${data.kind}`)}
              <span className="block text-muted">{data.description}</span>
            </Fact>
            <Fact name={t("observed")}>
              <time dateTime={data.asOf}>{formats.instant(data.asOf)}</time>
              <span className="block text-muted">
                {t("age", { age: formats.age(ageSecondsOf(data, state.madeAt)) })}
              </span>
            </Fact>
            <Fact name={t("next")}>
              {data.nextUpdateAt === null ? t("noNext") : formats.instant(data.nextUpdateAt)}
            </Fact>
            <Fact name={t("span")}>
              {t("spanValue", { first: formats.day(data.firstDay), last: formats.day(data.lastDay) })}
              <span className="block text-muted">{t("observedDays", { count: status.observedDays })}</span>
            </Fact>
            <Fact name={t("cadence")}>
              {t(`cadences.${cadence}`)}
              {cadence === "daily" ? null : <span className="block text-muted">{t("notDaily")}</span>}
            </Fact>
            <Fact name={t("coins")}>{formats.count(status.coins)}</Fact>
            <Fact name={t("exclusions")}>{status.exclusionsVersion}</Fact>
            <Fact name={t("methods")}>
              <ul className="flex flex-wrap gap-x-4">
                {status.methodologies.map(({ id, version }) => (
                  <li key={id} className="whitespace-nowrap">
                    {id} <span className="text-muted">{version}</span>
                  </li>
                ))}
              </ul>
            </Fact>
            <Fact name={t("machine")}>
              <ul className="flex flex-wrap gap-x-4">
                {["/v1/status", "/readyz", "/metrics"].map((path) => (
                  <li key={path}>
                    <a href={apiOrigin + path} className="link">
                      {path}
                    </a>
                  </li>
                ))}
              </ul>
            </Fact>
          </dl>
        </Part>
        <div>
          <Part id="refreshes" title={t("refreshes")}>
            {refreshes.length === 0 ? (
              <p className="text-muted">{t("noRefreshes")}</p>
            ) : (
              <Table head={[t("columns.started"), t("columns.took"), t("columns.outcome")]}>
                {refreshes.map(({ startedAt, endedAt, outcome }) => (
                  <tr key={startedAt} className="border-t border-line">
                    <td className="cell whitespace-nowrap">{formats.instant(startedAt)}</td>
                    <td className="cell text-right">
                      {endedAt === null ? "–" : formats.age(secondsBetween(startedAt, endedAt))}
                    </td>
                    <td className="cell">
                      <span aria-hidden="true">{outcome === "succeeded" ? "✓" : "✕"}</span>{" "}
                      {t(`outcomes.${outcome ?? "unfinished"}`)}
                    </td>
                  </tr>
                ))}
              </Table>
            )}
          </Part>
          <Part id="gaps" title={t("gaps")}>
            <p className="max-w-prose text-muted">
              {gapCount === 0 ? t("noGaps") : t("gapsNote", { count: gapCount })}{" "}
              {gapCount > gaps.length ? t("gapsShown", { count: formats.count(gaps.length) }) : ""}
            </p>
            {gaps.length === 0 ? null : (
              <Table head={[t("columns.from"), t("columns.to"), t("columns.days")]}>
                {gaps.map(({ firstDay, lastDay, days }) => (
                  <tr key={firstDay} className="border-t border-line">
                    <td className="cell">{formats.shortDay(firstDay)}</td>
                    <td className="cell">{formats.shortDay(lastDay)}</td>
                    <td className="cell text-right">{formats.count(days)}</td>
                  </tr>
                ))}
              </Table>
            )}
          </Part>
        </div>
      </div>
    </PageFrame>
  );
}

function secondsBetween(from: string, to: string): number {
  return Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 1000));
}

function Part({
  id,
  title,
  children,
}: {
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <section aria-labelledby={id} className="section min-w-0">
      <h2 id={id} className="heading mb-4">
        {title}
      </h2>
      {children}
    </section>
  );
}

function Table({
  head,
  children,
}: {
  readonly head: readonly string[];
  readonly children: ReactNode;
}): ReactElement {
  return (
    <table className="mt-4 w-full text-sm tabular-nums">
      <thead>
        <tr className="text-left text-muted">
          {head.map((name) => (
            <th key={name} scope="col" className="cell font-normal">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }): ReactElement {
  return (
    <div className="grid grid-cols-[9rem_minmax(0,1fr)] gap-4 border-t border-line py-2.5">
      <dt className="text-muted">{name}</dt>
      <dd className="min-w-0 tabular-nums">{children}</dd>
    </div>
  );
}
