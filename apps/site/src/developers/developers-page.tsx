import type { IndexNow } from "@altseason/contract";
import { useLocale, useTranslations } from "next-intl";
import type { ReactElement, ReactNode } from "react";
import { messagesOf } from "../messages/messages.ts";
import { PageFrame } from "../page-frame/page-frame.tsx";
import { PageTitle } from "../page-frame/page-title.tsx";
import type { AnswerState } from "../page-frame/render-answer.tsx";
import { Snippet } from "../widgets/snippet.tsx";
import { callExamples, pythonExample, sdkExample } from "./call-examples.ts";

const RULES = ["limits", "caching", "errors", "signing", "revisions"] as const;

/** The API for those who write programs: what it says now, first calls, what to count on. */
export function DevelopersPage({
  index,
  coinId,
  state,
  apiOrigin,
}: {
  readonly index: IndexNow;
  /** A coin that the API knows. */
  readonly coinId: string;
  readonly state: AnswerState;
  readonly apiOrigin: string;
}): ReactElement {
  const t = useTranslations("developers");
  const words = messagesOf(useLocale()).developers;
  const llms = `${apiOrigin}/llms.txt`;
  return (
    <PageFrame page="developers" path="/developers" data={index.data} state={state}>
      <PageTitle title={t("title")} lede={t("lede")} />
      <div className="grid gap-x-16 gap-y-10 lg:grid-cols-2">
        <section aria-labelledby="start" className="min-w-0">
          <h2 id="start" className="heading">
            {t("start")}
          </h2>
          {callExamples(apiOrigin, index.day, coinId).map(({ name, command }) => (
            <Snippet key={name} name={t(`calls.${name}`)} note="" text={command} words={words} />
          ))}
        </section>
        <section aria-labelledby="now" className="min-w-0">
          <h2 id="now" className="heading">
            {t("now")}
          </h2>
          <p className="mt-2 text-sm text-muted">{t("nowNote")}</p>
          <pre
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- who has no mouse scrolls it by the keys
            tabIndex={0}
            className="mt-4 max-h-[34rem] overflow-auto border-l-2 border-ink bg-wash p-4 font-mono text-xs leading-relaxed"
          >
            {JSON.stringify(index, null, 2)}
          </pre>
        </section>
      </div>
      <Section id="languages" title={t("languages")}>
        <div className="grid gap-x-16 lg:grid-cols-2">
          <Snippet name={t("sdk")} note="" text={sdkExample(apiOrigin)} words={words} />
          <div className="min-w-0">
            <Snippet name={t("python")} note="" text={pythonExample(apiOrigin)} words={words} />
            <Snippet name={t("prompt")} note="" text={t("promptText", { llms })} words={words} />
          </div>
        </div>
      </Section>
      <Section id="rules" title={t("rules")}>
        <ul className="mt-4 max-w-prose space-y-3">
          {RULES.map((rule) => (
            <li key={rule} className="border-t border-line pt-3">
              {t(`rulesList.${rule}`)}
            </li>
          ))}
        </ul>
      </Section>
      <Section id="documents" title={t("more")}>
        <ul className="mt-4 flex flex-wrap gap-x-8 gap-y-2">
          {(
            [
              ["reference", "/docs"],
              ["openapi", "/openapi.json"],
              ["llms", "/llms.txt"],
              ["errorPages", "/docs/errors"],
            ] as const
          ).map(([name, path]) => (
            <li key={name}>
              <a href={apiOrigin + path} className="link">
                {t(name)}
              </a>
            </li>
          ))}
        </ul>
      </Section>
    </PageFrame>
  );
}

function Section({
  id,
  title,
  children,
}: {
  readonly id: string;
  readonly title: string;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <section aria-labelledby={id} className="section">
      <h2 id={id} className="heading">
        {title}
      </h2>
      {children}
    </section>
  );
}
