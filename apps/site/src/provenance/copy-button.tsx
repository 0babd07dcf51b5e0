"use client";

import { useState } from "react";
import type { ReactElement } from "react";
import { messages } from "../messages/en.ts";

/** Puts a text on the clipboard and says so. */
export function CopyButton({ text }: { readonly text: string }): ReactElement {
  const [isCopied, setCopied] = useState(false);
  const copy = (): void => {
    navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  };
  return (
    <button type="button" onClick={copy} className="needs-js choice" aria-live="polite">
      {isCopied ? messages.sources.copied : messages.sources.copy}
    </button>
  );
}
