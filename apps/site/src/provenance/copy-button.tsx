"use client";

import { useState } from "react";
import type { ReactElement } from "react";

/** Puts a text on the clipboard and says so. */
export function CopyButton({
  text,
  words,
}: {
  readonly text: string;
  readonly words: { readonly copy: string; readonly copied: string };
}): ReactElement {
  const [isCopied, setCopied] = useState(false);
  const copy = (): void => {
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <button type="button" onClick={copy} className="needs-js choice" aria-live="polite">
      {isCopied ? words.copied : words.copy}
    </button>
  );
}
