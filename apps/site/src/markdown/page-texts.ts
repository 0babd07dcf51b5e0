/** Texts of pages that one acts on rather than reads: what they are for and how a program does the same. */
export const PAGE_TEXTS: Readonly<Record<string, (apiOrigin: string) => string>> = {
  "what-if": (api) =>
    `# What if\n\nChanges the index's size, window, threshold and exclusions and shows the history that follows. By program: any \`top{2..1000}-{7..1460}d\` variant, for example ${api}/v1/index/history?variant=top75-60d, or the command line \`altseason history\`.\n`,
  compare: (api) =>
    `# Compare two days\n\nBoth readings side by side and who crossed between them. By program: ${api}/v1/index/{date} for each of the days.\n`,
  widgets: (api) =>
    `# Widgets\n\nThe reading on other pages: an iframe, the web component \`<altseason-index>\` from /embed/altseason.js, and the badge ${api}/v1/badge.svg.\n`,
  developers: (api) =>
    `# API\n\nReads need no key. OpenAPI 3.1: ${api}/openapi.json. Reference: ${api}/docs. For language models: ${api}/llms.txt. TypeScript client: @altseason/sdk.\n`,
  status: (api) =>
    `# Status\n\nAge, source and gaps of the data. By program: ${api}/v1/status, ${api}/readyz, ${api}/metrics.\n`,
};
