import type { IndexNow } from "@altseason/contract";
import type { ReactElement, ReactNode } from "react";
import { formatAge, formatInstant, formatShortDay } from "../format/format-time.ts";
import { formatCount } from "../format/format-number.ts";
import { messages } from "../messages/en.ts";
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
  const { sources } = messages;
  const readingUrl = `${apiOrigin}/v1/index/${index.day}?variant=${index.variant}`;
  const commands = recomputeCommands(readingUrl, index.day);
  return (
    <section id="sources" aria-labelledby="sources-heading" className="section">
      <h2 id="sources-heading" className="heading">
        {sources.heading}
      </h2>
      <div className="mt-6 grid gap-x-16 gap-y-10 lg:grid-cols-2">
        <dl className="text-sm">
          <Fact name={sources.source}>
            <span className="font-medium">{data.provider}</span>, {sources.kind[data.kind]}
            <span className="block text-muted">{data.description}</span>
          </Fact>
          <Fact name={sources.observed}>
            <time dateTime={data.asOf}>{formatInstant(data.asOf)}</time>
            <span className="block text-muted">{sources.age(formatAge(ageSeconds))}</span>
          </Fact>
          <Fact name={sources.next}>
            {data.nextUpdateAt === null ? (
              sources.noNext
            ) : (
              <time dateTime={data.nextUpdateAt}>{formatInstant(data.nextUpdateAt)}</time>
            )}
          </Fact>
          <Fact name={sources.span}>
            {formatShortDay(data.firstDay)} – {formatShortDay(data.lastDay)}
          </Fact>
          <Fact name={sources.methodology}>
            {methodology.id} {methodology.version}
          </Fact>
          <Fact name={sources.exclusions}>{index.exclusionsVersion}</Fact>
          <Fact name={sources.revision}>
            {index.revision === 1 ? sources.firstRevision : formatCount(index.revision)}
          </Fact>
          <Fact name={sources.hash}>
            <code className="font-mono text-xs break-all" data-testid="sha256">
              {index.sha256}
            </code>
          </Fact>
        </dl>
        <div className="min-w-0">
          <h3 className="font-medium">{sources.recompute}</h3>
          <p className="mt-2 max-w-prose text-sm text-muted">{sources.recomputeNote}</p>
          <pre className="mt-4 border-l-2 border-ink bg-wash p-4 font-mono text-xs leading-relaxed [overflow-wrap:anywhere] whitespace-pre-wrap">
            {commands}
          </pre>
          <div className="mt-2 flex flex-wrap items-center gap-x-6 gap-y-2 text-sm">
            <CopyButton text={commands} />
            <a className="link" href={readingUrl}>
              {sources.reading}
            </a>
            <a
              className="link"
              href={`${apiOrigin}/v1/index/${index.day}/constituents?variant=${index.variant}&format=csv`}
            >
              {sources.constituents}
            </a>
            <a className="link" href={`${apiOrigin}/docs`}>
              {sources.apiDocs}
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
