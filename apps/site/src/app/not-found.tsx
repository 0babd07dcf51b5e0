import type { Metadata } from "next";
import Link from "next/link";
import type { ReactElement } from "react";
import { messages } from "../messages/en.ts";
import { PlainPage } from "../page-frame/plain-page.tsx";

export const metadata: Metadata = { title: messages.notFound.title };

export default function NotFound(): ReactElement {
  const { title, explain, home } = messages.notFound;
  return (
    <PlainPage title={title}>
      <p>{explain}</p>
      <p>
        <Link href="/" className="link text-ink">
          {home}
        </Link>
      </p>
    </PlainPage>
  );
}
