import type { ReactElement } from "react";
import { leadBar } from "../coin-table/lead-bar.ts";

/** A coin's lead over Bitcoin as a bar to one side of Bitcoin's line, with the number on the other. */
export function LeadCell({
  lead,
  limit,
  text,
  words,
}: {
  readonly lead: number;
  /** The lead that fills a side. */
  readonly limit: number;
  readonly text: string;
  /** What the side means, for those who don't see it. */
  readonly words: string;
}): ReactElement {
  const { side, share, isClipped } = leadBar(lead, limit);
  const number = (
    <span className="text-sm">
      {text} <span className="sr-only">{words}</span>
    </span>
  );
  const bar = (
    <span
      className={`relative block h-3 min-w-px ${side === "ahead" ? "bg-altcoin" : "bg-bitcoin"}`}
      style={{ width: `${share}%` }}
    >
      {isClipped ? (
        <span
          aria-hidden="true"
          className={`absolute inset-y-0 flex items-center text-[10px] leading-none text-paper ${side === "ahead" ? "right-0.5" : "left-0.5"}`}
        >
          {side === "ahead" ? "▶" : "◀"}
        </span>
      ) : null}
    </span>
  );
  return (
    <span className="grid grid-cols-2 items-center">
      <span className="flex min-w-0 items-center justify-end border-r border-ink py-0.5">
        {side === "behind" ? bar : <span className="pr-2">{number}</span>}
      </span>
      <span className="flex min-w-0 items-center py-0.5">
        {side === "ahead" ? bar : <span className="pl-2">{number}</span>}
      </span>
    </span>
  );
}
