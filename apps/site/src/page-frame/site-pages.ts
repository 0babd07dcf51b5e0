import type { Messages } from "../messages/messages.ts";

/** A page that is always there. */
export interface SitePage {
  readonly name: Exclude<keyof Messages["nav"], "label" | "all">;
  readonly path: string;
  /** In the head of every page; the others are in its foot. */
  readonly isMain: boolean;
}

/** The pages in their order; days, coins and variants have addresses of their own. */
export const SITE_PAGES: readonly SitePage[] = [
  { name: "home", path: "/", isMain: true },
  { name: "coins", path: "/coins", isMain: true },
  { name: "seasons", path: "/seasons", isMain: true },
  { name: "dominance", path: "/dominance", isMain: true },
  { name: "signals", path: "/signals", isMain: true },
  { name: "whatIf", path: "/what-if", isMain: true },
  { name: "compare", path: "/compare", isMain: true },
  { name: "methodology", path: "/methodology", isMain: true },
  { name: "widgets", path: "/widgets", isMain: false },
  { name: "developers", path: "/developers", isMain: false },
  { name: "status", path: "/status", isMain: false },
];
