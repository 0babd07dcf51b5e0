import type { ReactElement } from "react";
import { messages } from "../messages/en.ts";
import { PlainPage } from "./plain-page.tsx";

const SAME_ADDRESS = "?";

/** What stands instead of numbers when the API does not answer. */
export function FailurePage(): ReactElement {
  const { title, explain, hint, retry } = messages.failure;
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
