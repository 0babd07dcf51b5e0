import Link from "next/link";
import type { ReactElement } from "react";
import type { HomeData } from "../market/home-data.ts";
import { pagePath } from "../market/page-path.ts";
import { messages } from "../messages/en.ts";
import { nameVariant } from "./variant-name.ts";

/** The published variants as plain links: our own first, then those that follow another site's rules. */
export function VariantSwitch({ data }: { readonly data: HomeData }): ReactElement {
  const groups = Map.groupBy(
    data.methodologies,
    (methodology) => nameVariant(methodology).preset ?? messages.variant.own,
  );
  return (
    <nav aria-label={messages.variant.heading} className="pt-6">
      <div className="flex flex-wrap justify-between gap-x-8 gap-y-4">
        {[...groups].map(([group, methodologies]) => (
          <div key={group}>
            <p className="text-sm text-muted">{group}</p>
            <ul className="mt-1 flex flex-wrap gap-x-3.5 sm:gap-x-5">
              {methodologies.map((methodology) => {
                const { shortWindow } = nameVariant(methodology);
                const path = pagePath({ variant: methodology.id, range: data.range }, data.defaultVariant);
                return (
                  <li key={methodology.id}>
                    <Link
                      href={path}
                      prefetch={false}
                      scroll={false}
                      aria-current={methodology.id === data.index.variant ? "page" : undefined}
                      className="choice tabular-nums"
                    >
                      <span className="max-sm:sr-only">{messages.variant.top} </span>
                      {methodology.size}
                      <span aria-hidden="true"> · </span>
                      {shortWindow}
                    </Link>
                  </li>
                );
              })}
            </ul>
          </div>
        ))}
      </div>
      <p className="mt-4 text-sm text-muted">{messages.variant.note}</p>
    </nav>
  );
}
