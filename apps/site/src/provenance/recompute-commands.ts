/** Commands that fetch a published reading and compute it anew from prices of one's own. */
export function recomputeCommands(readingUrl: string, day: string): string {
  const file = `reading-${day}.json`;
  return [
    `curl -fsS '${readingUrl}' -o ${file}`,
    `pnpm --silent altseason verify ${file} --data PRICES.csv`,
  ].join("\n");
}
