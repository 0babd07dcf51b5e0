import type { ReactElement } from "react";
import { messages } from "../messages/en.ts";

/** What the site stands for, in small. */
export function PageFooter(): ReactElement {
  const { licence, advice, privacy } = messages.footer;
  return (
    <footer className="border-t border-line">
      <div className="frame flex flex-wrap justify-between gap-x-10 gap-y-2 py-8 text-sm text-muted">
        <p className="max-w-prose">{licence}</p>
        <p>
          {advice} {privacy}
        </p>
      </div>
    </footer>
  );
}
