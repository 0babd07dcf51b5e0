import type { ReactElement } from "react";
import type { Locale } from "../i18n/locales.ts";
import type { Messages } from "../messages/messages.ts";
import { PlainPage } from "./plain-page.tsx";

const SAME_ADDRESS = "?";

/** What stands instead of numbers: the API does not answer, or the page itself is broken. */
export function FailurePage({
  locale,
  words,
  reason,
}: {
  readonly locale: Locale;
  readonly words: Messages["failure"];
  readonly reason: "unreachable" | "broken";
}): ReactElement {
  const { title, explain, hint } = words[reason];
  return (
    <PlainPage locale={locale} title={title}>
      <p>{explain}</p>
      <p>{hint}</p>
      <p>
        <a href={SAME_ADDRESS} className="link text-ink">
          {words.retry}
        </a>
      </p>
    </PlainPage>
  );
}
