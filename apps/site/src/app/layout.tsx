import type { Metadata, Viewport } from "next";
import type { ReactElement, ReactNode } from "react";
import { readEnv } from "../env.ts";
import { messages } from "../messages/en.ts";
// oxlint-disable-next-line import/no-unassigned-import -- style sheets have no name
import "../styles/site.css";
import { geist, newsreader } from "../theme/fonts.ts";
import { THEME_SCRIPT } from "../theme/theme-script.ts";

export function generateMetadata(): Metadata {
  return {
    metadataBase: new URL(readEnv().siteOrigin),
    title: { default: messages.siteName, template: `%s · ${messages.siteName}` },
    description: messages.metaDescription,
  };
}

export const viewport: Viewport = { colorScheme: "light dark" };

export default function RootLayout({ children }: { readonly children: ReactNode }): ReactElement {
  return (
    <html lang="en" className={`${geist.variable} ${newsreader.variable}`} suppressHydrationWarning>
      <head>
        <script dangerouslySetInnerHTML={{ __html: THEME_SCRIPT }} />
      </head>
      <body>{children}</body>
    </html>
  );
}
