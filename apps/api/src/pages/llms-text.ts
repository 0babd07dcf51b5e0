import type { Route } from "../routes/route.ts";

/** The API in plain words for language models (llmstxt.org): what it is, how to ask, every address. */
export function writeLlmsText(routes: readonly Route[], publicOrigin: string): string {
  const lines = routes
    .filter(({ operation }) => operation.tag !== "Documentation")
    .map(({ method, path, operation }) => {
      const parameters = Object.keys(operation.query?.shape ?? {});
      const query = parameters.length === 0 ? "" : ` Query: ${parameters.join(", ")}.`;
      return `- [${method} ${path}](${publicOrigin}/openapi.json): ${operation.summary}. ${operation.description}${query}`;
    });
  return `# Altseason API

> The open, auditable Altcoin Season Index: the share of the largest altcoins that beat Bitcoin over a window. 75 and above is altcoin season, 25 and below Bitcoin season.

Base address: ${publicOrigin}. Reads need no key. JSON in camelCase; days are ISO dates in UTC; money is USD; returns are fractions (0.25 is 25 %).
Every answer carries \`data\`: cite \`data.asOf\` and \`data.provider\` with any number, and say so when \`data.kind\` is "simulated" (invented prices) or \`data.stale\` is true.
Any reading can be recomputed: \`/v1/index/{date}\` holds all its evidence and a SHA-256.
Lists come as CSV with \`?format=csv\`. Variants: \`/v1/methodologies\`. Errors are problem documents with a \`code\`; each has a page at ${publicOrigin}/docs/errors.

## Addresses

${lines.join("\n")}

## More

- [OpenAPI 3.1](${publicOrigin}/openapi.json)
- [Reference](${publicOrigin}/docs)
- [Errors](${publicOrigin}/docs/errors)
`;
}
