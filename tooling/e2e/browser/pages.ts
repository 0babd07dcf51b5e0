/** Every page of the site that is always there, and one of each kind that has an address of its own. */
export const PAGES: readonly string[] = [
  "/",
  "/coins",
  "/coins/ethereum",
  "/seasons",
  "/dominance",
  "/signals",
  "/what-if",
  "/compare",
  "/methodology",
  "/widgets",
  "/developers",
  "/status",
];
