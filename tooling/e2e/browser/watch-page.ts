import type { Page } from "playwright-core";

/** What a page should never do, as it does it. */
export interface PageWatch {
  /** Errors and warnings of the console, and errors nobody caught. */
  readonly complaints: readonly string[];
  /** Addresses asked for outside the page's own origin. */
  readonly strangers: readonly string[];
}

/** Listens to a page from before it loads. */
export function watchPage(page: Page, origin: string): PageWatch {
  const complaints: string[] = [];
  const strangers: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith("data:") && new URL(url).origin !== origin) strangers.push(url);
  });
  return { complaints, strangers };
}
