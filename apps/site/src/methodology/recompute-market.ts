/** Commands that fetch a published reading and the market behind it, and compute the reading anew. */
export function recomputeMarket(apiOrigin: string, day: string, variant: string): string {
  return [
    `curl -fsS '${apiOrigin}/v1/index/${day}?variant=${variant}' -o reading-${day}.json`,
    `curl -fsS --compressed '${apiOrigin}/v1/market.csv' -o market.csv`,
    `pnpm --silent altseason verify reading-${day}.json --data market.csv`,
  ].join("\n");
}
