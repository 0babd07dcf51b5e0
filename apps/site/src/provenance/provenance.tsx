import type { IndexNow } from "@altseason/contract";
import { useLocale, useTranslations } from "next-intl";
import type { ReactElement, ReactNode } from "react";
import { formatsOf } from "../format/formats.ts";
import { CopyButton } from "./copy-button.tsx";
import { recomputeCommands } from "./recompute-commands.ts";

/** What the numbers rest on, and how to check them without trusting this page. */
export function Provenance({
  index,
  apiOrigin,
  ageSeconds,
}: {
  readonly index: IndexNow;
  readonly ageSeconds: number;
  readonly apiOrigin: string;
}): ReactElement {
  const { data, methodology } = index;
  const t = useTranslations("sources");
  const formats = formatsOf(useLocale());
  const readingUrl = `${apiOrigin}/v1/index/${index.day}?variant=${index.variant}`;
  const commands = recomputeCommands(readingUrl, index.day);
  return (
    <section id="sources" aria-labelledby="sources-heading" className="section">
      <h2 id="sources-heading" className="heading">
        {t("heading")}
      </h2>
      <div className="mt-6 grid gap-x-16 gap-y-10 lg:grid-cols-2">
        <dl className="text-sm">
          <Fact name={t("source")}>
            <span className="font-medium">{data.provider}</span>, {t(`kind.${data.kind}`)}
            <span className="block text-muted">{data.description}</span>
          </Fact>
          <Fact name={t("observed")}>
            <time dateTime={data.asOf}>{formats.instant(data.asOf)}</time>
            <span className="block text-muted">{t("age", { age: formats.age(ageSeconds) })}</span>
          </Fact>
          <Fact name={t("next")}>
            {data.nextUpdateAt === null ? (
              t("noNext")
            ) : (
              <time dateTime={data.nextUpdateAt}>{formats.instant(data.nextUpdateAt)}</time>
            )}
          </Fact>
          <Fact name={t("span")}>
            {formats.shortDay(data.firstDay)} – {formats.shortDay(data.lastDay)}
          </Fact>
          <Fact name={t("methodology")}>
            {methodology.id} {methodology.version}
          </Fact>
          <Fact name={t("exclusions")}>{index.exclusionsVersion}</Fact>
          <Fact name={t("revision")}>
            {index.revision === 1 ? t("firstRevision") : formats.count(index.revision)}
          </Fact>
          <Fact name={t("hash")}>
            <code className="font-mono text-xs break-all" data-testid="sha256">
              {index.sha256}
            </code>
          </Fact>
        </dl>
        <div className="min-w-0">
          <h3 className="font-medium">{t("recompute")}</h3>
          <p className="mt-2 max-w-prose text-sm text-muted">{t("recomputeNote")}</p>
          <pre className="mt-4 border-l-2 border-ink bg-wash p-4 font-mono text-xs leading-relaxed [overflow-wrap:anywhere] whitespace-pre-wrap">
            {commands}
          </pre>
          <div className="mt-2 flex flex-wrap items-center gap-x-6 gap-y-2 text-sm">
            <CopyButton text={commands} words={{ copy: t("copy"), copied: t("copied") }} />
            <a className="link" href={readingUrl}>
              {t("reading")}
            </a>
            <a
              className="link"
              href={`${apiOrigin}/v1/index/${index.day}/constituents?variant=${index.variant}&format=csv`}
            >
              {t("constituents")}
            </a>
            <a className="link" href={`${apiOrigin}/docs`}>
              {t("apiDocs")}
            </a>
          </div>
        </div>
      </div>
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
