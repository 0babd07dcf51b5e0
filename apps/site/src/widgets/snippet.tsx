"use client";

import { useState } from "react";
import type { ReactElement } from "react";

/** A text to paste, with what it is for. */
export function Snippet({
  name,
  note,
  text,
  words,
}: {
  readonly name: string;
  readonly note: string;
  readonly text: string;
  readonly words: { readonly copy: string; readonly copied: string };
}): ReactElement {
  const [copied, setCopied] = useState("");
  const copy = (): void => {
    navigator.clipboard.writeText(text).then(
      () => setCopied(text),
      () => setCopied(""),
    );
  };
  return (
    <section className="mt-8 min-w-0">
      <div className="flex items-baseline justify-between gap-4">
        <h3 className="font-medium">{name}</h3>
        <button type="button" onClick={copy} className="needs-js choice" aria-live="polite">
          {copied === text ? words.copied : words.copy}
          <span className="sr-only"> {name}</span>
        </button>
      </div>
      {note === "" ? null : <p className="max-w-prose text-sm text-muted">{note}</p>}
      <pre className="mt-2 border-l-2 border-ink bg-wash p-4 font-mono text-xs leading-relaxed [overflow-wrap:anywhere] whitespace-pre-wrap">
        {text}
      </pre>
    </section>
  );
}
