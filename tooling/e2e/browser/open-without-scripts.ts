import type { Browser, Page } from "playwright-core";

/** Opens an address as a visitor without JavaScript sees it. */
export async function openWithoutScripts(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(url);
  return page;
}
