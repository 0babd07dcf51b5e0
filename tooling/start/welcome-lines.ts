/** What a person is told once both servers answer. */
export interface Welcome {
  readonly apiUrl: string;
  readonly siteUrl: string;
  readonly reading: string;
  readonly source: string;
  /** Null once there is a client. */
  readonly bootstrapToken: string | null;
  /** The database is a directory, which one process has open at a time. */
  readonly isEmbedded: boolean;
}

/** Where the command line looks unless told otherwise. */
const USUAL_API = "http://localhost:8787";

/** Addresses, today's reading, and commands that work as they are printed. */
export function welcomeLines(welcome: Welcome): readonly string[] {
  const { apiUrl, siteUrl, reading, source, bootstrapToken, isEmbedded } = welcome;
  const where = apiUrl === USUAL_API ? "" : `ALTSEASON_API_URL=${apiUrl} `;
  return [
    "",
    `  Site    ${siteUrl}`,
    `  API     ${apiUrl}/v1/index    documentation: ${apiUrl}/docs`,
    `  Index   ${reading}`,
    `  Data    ${source}`,
    ...(bootstrapToken === null
      ? []
      : [
          "  Keys    none yet; this makes the first, whose private half stays with you:",
          `          ${where}pnpm --silent altseason keys bootstrap --token ${bootstrapToken}`,
        ]),
    "",
    `  Try     curl "${apiUrl}/v1/index/history?format=csv"`,
    `          ${where}pnpm --silent altseason now`,
    `          pnpm --silent altseason backfill --provider coingecko --days 400${isEmbedded ? "    (stop this first)" : ""}`,
    "  Stop    Ctrl-C",
    "",
  ];
}
