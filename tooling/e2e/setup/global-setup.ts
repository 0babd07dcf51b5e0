import type { TestProject } from "vitest/node";
import { findChromium } from "./find-chromium.ts";
import { startApi } from "./start-api.ts";
import { startSite } from "./start-site.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Null: none was found, browser tests are skipped. */
    chromium: string | null;
    apiUrl: string;
    siteUrl: string;
  }
}

/** Starts one API on the demo market and one site on it for all tests; nothing where no browser is. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const chromium = findChromium();
  project.provide("chromium", chromium);
  if (chromium === null) {
    project.provide("apiUrl", "");
    project.provide("siteUrl", "");
    return async () => {};
  }
  const api = await startApi();
  try {
    const site = await startSite(api.url);
    project.provide("apiUrl", api.url);
    project.provide("siteUrl", site.url);
    return async () => {
      await site.stop();
      await api.stop();
    };
  } catch (error) {
    await api.stop();
    throw error;
  }
}
