import type { Metadata } from "next";
import type { ReactElement } from "react";
import * as messages from "../messages/en.ts";
import { HOME, PlainPage } from "../page-frame/plain-page.tsx";

export const metadata: Metadata = { title: messages.notFound.title };

export default function NotFound(): ReactElement {
  const { title, explain, home } = messages.notFound;
  return (
    <PlainPage title={title}>
      <p>{explain}</p>
      <p>
        <a href={HOME} className="link text-ink">
          {home}
        </a>
      </p>
    </PlainPage>
  );
}
