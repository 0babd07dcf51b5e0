import type { PublishedReading } from "@altseason/contract";
import { useLocale, useTranslations } from "next-intl";
import type { ReactElement, ReactNode } from "react";
import { formatsOf } from "../format/formats.ts";
import { recomputeCommands } from "../provenance/recompute-commands.ts";

/** What was published for the day, when, whether it was revised, and how to check it. */
export function DayPublished({
  published,
  apiOrigin,
}: {
  readonly published: PublishedReading;
  readonly apiOrigin: string;
}): ReactElement {
  const t = useTranslations("day");
  const formats = formatsOf(useLocale());
  const { reading, revision, revisions, publishedAt, provisional } = published;
  const path = `/v1/index/${reading.day}`;
  const query = `variant=${reading.variant}`;
  return (
    <section id="published" aria-labelledby="published-heading" className="section">
      <h2 id="published-heading" className="heading">
        {t("published.heading")}
      </h2>
      <div className="mt-6 grid gap-x-16 gap-y-10 lg:grid-cols-2">
        <dl className="text-sm">
          <Fact name={t("published.at")}>
            <time dateTime={publishedAt}>{formats.instant(publishedAt)}</time>
            {provisional ? <span className="block text-muted">{t("published.provisional")}</span> : null}
          </Fact>
          <Fact name={t("published.revision")}>
            {revision === 1 ? t("published.first") : formats.count(revision)}
          </Fact>
          <Fact name={t("published.source")}>
            <span className="font-medium">{reading.source.provider}</span>
            <span className="block text-muted">{reading.source.description}</span>
          </Fact>
          <Fact name={t("published.method")}>
            {reading.methodology.id} {reading.methodology.version}
          </Fact>
          <Fact name={t("published.exclusions")}>{reading.exclusionsVersion}</Fact>
          <Fact name={t("published.hash")}>
            <code className="font-mono text-xs break-all" data-testid="sha256">
              {reading.sha256}
            </code>
          </Fact>
        </dl>
        <div className="min-w-0">
          <h3 className="font-medium">{t("published.recompute")}</h3>
          <p className="mt-2 max-w-prose text-sm text-muted">{t("published.recomputeNote")}</p>
          <pre className="mt-4 border-l-2 border-ink bg-wash p-4 font-mono text-xs leading-relaxed [overflow-wrap:anywhere] whitespace-pre-wrap">
            {recomputeCommands(`${apiOrigin}${path}?${query}`, reading.day)}
          </pre>
          <p className="mt-3 flex flex-wrap gap-x-6 gap-y-2 text-sm">
            <a className="link" href={`${path}?${query}`}>
              {t("published.json")}
            </a>
            {reading.constituents.length === 0 ? null : (
              <a className="link" href={`${path}/constituents?${query}&format=csv`}>
                {t("published.csv")}
              </a>
            )}
          </p>
        </div>
      </div>
      {revisions.length < 2 ? null : (
        <table className="mt-8 w-full max-w-3xl text-sm tabular-nums">
          <caption className="pb-2 text-left font-medium">{t("published.revisions")}</caption>
          <tbody>
            {revisions.map((one) => (
              <tr key={one.revision} className="border-t border-line align-top">
                <th scope="row" className="cell text-left font-normal">
                  {formats.count(one.revision)}
                </th>
                <td className="cell">
                  <a className="link" href={`${path}?${query}&asOf=${one.publishedAt}`}>
                    {formats.instant(one.publishedAt)}
                  </a>
                </td>
                <td className="cell text-right font-medium">{one.value ?? "–"}</td>
                <td className="cell text-muted">{one.reason ?? t("published.original")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
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
