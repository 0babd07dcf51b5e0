import type { ReactElement } from "react";
import { messages } from "../messages/en.ts";
import { PlainPage } from "./plain-page.tsx";

const SAME_ADDRESS = "?";

/** What stands instead of numbers: the API does not answer, or the page itself is broken. */
export function FailurePage({ reason }: { readonly reason: "unreachable" | "broken" }): ReactElement {
  const { retry } = messages.failure;
  const { title, explain, hint } = messages.failure[reason];
  return (
    <PlainPage title={title}>
      <p>{explain}</p>
      <p>{hint}</p>
      <p>
        <a href={SAME_ADDRESS} className="link text-ink">
          {retry}
        </a>
      </p>
    </PlainPage>
  );
}
