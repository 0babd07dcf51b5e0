import { useLocale, useTranslations } from "next-intl";
import type { ReactElement } from "react";
import { messagesOf } from "../messages/messages.ts";
import { PageFrame } from "../page-frame/page-frame.tsx";
import { PageTitle } from "../page-frame/page-title.tsx";
import type { AnswerState } from "../page-frame/render-answer.tsx";
import { Snippet } from "../widgets/snippet.tsx";
import type { WhatIfData } from "./load-what-if.ts";
import { planArchive } from "./plan-archive.ts";
import { PublishedVariants } from "./published-variants.tsx";
import { whatIfCommands } from "./what-if-commands.ts";
import { choiceOf } from "./what-if-choice.ts";
import { WhatIfStudio } from "./what-if-studio.tsx";

const PEERS = [
  ["coinmarketcap-90d", "coinmarketcap"],
  ["blockchaincenter-90d", "blockchaincenter"],
] as const;

/** The index by other rules: tried in the browser, beside what is published and the commands that do the same. */
export function WhatIfPage({
  data,
  state,
  apiOrigin,
}: {
  readonly data: WhatIfData;
  readonly state: AnswerState;
  readonly apiOrigin: string;
}): ReactElement {
  const t = useTranslations("whatIf");
  const locale = useLocale();
  const words = messagesOf(locale).whatIf;
  const find = (id: string): WhatIfData["methodologies"][number] | undefined =>
    data.methodologies.find((methodology) => methodology.id === id);
  const published = find(data.defaultVariant);
  const peers = PEERS.flatMap(([id, name]) => {
    const methodology = find(id);
    return methodology === undefined ? [] : [{ name: words.studio[name], choice: choiceOf(methodology) }];
  });
  const commands = whatIfCommands(apiOrigin);
  return (
    <PageFrame page="whatIf" path="/what-if" data={data.data} state={state}>
      <PageTitle title={t("title")} lede={t("lede")} />
      <p className="without-js max-w-prose border-l-4 border-ink pl-4">{t("withoutScripts")}</p>
      {published === undefined ? null : (
        <WhatIfStudio
          plan={planArchive(data.data)}
          firstDay={data.data.firstDay}
          base={choiceOf(published)}
          presets={[{ name: words.studio.own, choice: choiceOf(published) }, ...peers]}
          isDaily={data.cadence === "daily"}
          words={words.studio}
          names={words.rule}
          locale={locale}
        />
      )}
      <PublishedVariants data={data} />
      <section aria-labelledby="commands" className="section">
        <h2 id="commands" className="heading">
          {t("commands.heading")}
        </h2>
        <p className="mt-2 max-w-prose text-muted">{t("commands.note")}</p>
        <div className="grid gap-x-16 lg:grid-cols-2">
          <div className="min-w-0">
            {(["api", "cli"] as const).map((name) => (
              <Snippet
                key={name}
                name={t(`commands.${name}`)}
                note=""
                text={commands[name]}
                words={words.commands}
              />
            ))}
          </div>
          <Snippet name={t("commands.code")} note="" text={commands.code} words={words.commands} />
        </div>
      </section>
    </PageFrame>
  );
}
