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
    <nav aria-label={messages.variant.heading} className="flex flex-wrap gap-x-10 gap-y-5 py-6">
      {[...groups].map(([group, methodologies]) => (
        <div key={group}>
          <p className="text-sm text-muted">{group}</p>
          <ul className="mt-1.5 -ml-3 flex flex-wrap gap-1">
            {methodologies.map((methodology) => {
              const { size, window } = nameVariant(methodology);
              const path = pagePath({ variant: methodology.id, range: data.range }, data.defaultVariant);
              return (
                <li key={methodology.id}>
                  <Link
                    href={path}
                    prefetch={false}
                    scroll={false}
                    aria-current={methodology.id === data.index.variant ? "page" : undefined}
                    className="choice"
                  >
                    {size}
                    <span className="font-normal"> · {window}</span>
                  </Link>
                </li>
              );
            })}
          </ul>
        </div>
      ))}
      <p className="basis-full text-sm text-muted">{messages.variant.note}</p>
    </nav>
  );
}
