import type { IndexNow } from "@altseason/contract";
import type { ReactElement } from "react";
import { formatShortDay } from "../format/format-time.ts";
import { messages } from "../messages/en.ts";
import { describeChange } from "../season-sentence/season-sentence.ts";

const ORDER = ["yesterday", "lastWeek", "lastMonth", "yearHigh", "yearLow"] as const;
const SEASON_DOT = {
  altcoin: "bg-altcoin",
  neutral: "border border-muted",
  bitcoin: "bg-bitcoin",
} as const;

/** Where today's value comes from: five earlier ones with their season and the way since. */
export function PastValues({ index }: { readonly index: IndexNow }): ReactElement {
  return (
    <section aria-labelledby="past-heading">
      <h2 id="past-heading" className="sr-only">
        {messages.past.heading}
      </h2>
      <dl className="grid grid-cols-2 border-t border-line sm:grid-cols-3 lg:grid-cols-5">
        {ORDER.map((name) => {
          const past = index.previous[name];
          return (
            <div key={name} className="border-b border-line py-5 pr-4 last:max-sm:col-span-2">
              <dt className="text-sm text-muted">{messages.past[name]}</dt>
              <dd className="mt-1">
                {past === null ? (
                  <span className="text-muted">{messages.past.missing}</span>
                ) : (
                  <>
                    <span className="flex items-baseline gap-3">
                      <span className="font-serif text-4xl lining-nums tabular-nums">{past.value}</span>
                      <span className="flex items-center gap-1.5 text-sm">
                        <span
                          aria-hidden="true"
                          className={`size-2 rounded-full ${SEASON_DOT[past.season]}`}
                        />
                        {messages.seasonShort[past.season]}
                      </span>
                    </span>
                    <span className="mt-1 block text-sm text-muted tabular-nums">
                      <time dateTime={past.day}>{formatShortDay(past.day)}</time>
                      <span className="mx-1.5" aria-hidden="true">
                        ·
                      </span>
                      {describeChange(index.value, past.value)}
                    </span>
                  </>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
