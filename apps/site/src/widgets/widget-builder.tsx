"use client";

import { useState } from "react";
import type { ReactElement } from "react";
import { EMBED_SIZES, EMBED_THEMES, EMBED_VIEWS, embedPath } from "../embed-page/embed-choice.ts";
import type { EmbedChoice } from "../embed-page/embed-choice.ts";
import { LOCALES, LOCALE_NAMES } from "../i18n/locales.ts";
import type { Messages } from "../messages/messages.ts";
import { embedSnippets } from "./embed-snippets.ts";
import { Snippet } from "./snippet.tsx";

/** Chooses how the reading looks on another page, shows it, and gives what to paste. Without scripts the first choice stands. */
export function WidgetBuilder({
  first,
  variants,
  siteOrigin,
  apiOrigin,
  words,
}: {
  readonly first: EmbedChoice;
  readonly variants: readonly string[];
  readonly siteOrigin: string;
  readonly apiOrigin: string;
  readonly words: Messages["widgets"];
}): ReactElement {
  const [choice, setChoice] = useState(first);
  const { width, height } = EMBED_SIZES[choice.view];
  const snippets = embedSnippets(choice, { siteOrigin, apiOrigin, title: words.frameTitle });
  const choose = <Name extends keyof EmbedChoice>(
    name: Name,
    label: string,
    options: readonly (readonly [value: EmbedChoice[Name], text: string])[],
  ): ReactElement => (
    <label className="grid min-w-0 gap-1 text-sm">
      <span className="text-muted">{label}</span>
      <select
        value={choice[name]}
        onChange={(event) => {
          const value = options.find(([each]) => each === event.currentTarget.value)?.[0];
          if (value !== undefined) setChoice({ ...choice, [name]: value });
        }}
        className="h-10 w-full min-w-0 border-b border-muted bg-paper text-base"
      >
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <div className="grid gap-x-16 gap-y-10 lg:grid-cols-[minmax(0,1fr)_26rem]">
      <div className="min-w-0">
        <h2 className="sr-only">{words.choose}</h2>
        <fieldset className="needs-js grid grid-cols-2 gap-x-8 gap-y-5 sm:grid-cols-4">
          <legend className="sr-only">{words.choose}</legend>
          {choose(
            "view",
            words.view,
            EMBED_VIEWS.map((view) => [view, words.views[view]] as const),
          )}
          {choose(
            "variant",
            words.variant,
            variants.map((variant) => [variant, variant] as const),
          )}
          {choose(
            "theme",
            words.theme,
            EMBED_THEMES.map((theme) => [theme, words.themes[theme]] as const),
          )}
          {choose(
            "locale",
            words.language,
            LOCALES.map((locale) => [locale, LOCALE_NAMES[locale]] as const),
          )}
        </fieldset>
        <Snippet name={words.iframe} note={words.iframeNote} text={snippets.iframe} words={words} />
        <Snippet name={words.component} note={words.componentNote} text={snippets.component} words={words} />
        <Snippet name={words.badge} note={words.badgeNote} text={snippets.badge} words={words} />
      </div>
      <div className="min-w-0">
        <h2 className="text-sm text-muted">{words.preview}</h2>
        <div className="mt-3 flex min-h-80 items-center justify-center overflow-x-auto bg-wash p-4">
          <iframe
            key={embedPath(choice)}
            src={embedPath(choice)}
            title={words.frameTitle}
            sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"
            width={width}
            height={height}
            className="max-w-full border-0"
          />
        </div>
        <p className="mt-6 text-sm text-muted">{words.badge}</p>
        {/* oxlint-disable-next-line nextjs/no-img-element -- an SVG of the API needs no optimiser */}
        <img
          src={`/v1/badge.svg?variant=${choice.variant}&theme=${choice.theme}`}
          alt={words.frameTitle}
          height={20}
          className="mt-2 h-5 w-auto"
        />
      </div>
    </div>
  );
}
