/** The same as the page does, for a terminal and for a program. */
export function whatIfCommands(apiOrigin: string): {
  readonly api: string;
  readonly cli: string;
  readonly code: string;
} {
  return {
    api: `curl -fsS '${apiOrigin}/v1/index/history?variant=top75-60d&format=csv'`,
    cli: "pnpm --silent altseason history --data MARKET.csv --variant top75-60d --policy strict --csv",
    code: `import { EXCLUSION_RULES, computeHistory, decodeMarket, historyPoints, methodologyOf } from "@altseason/core";
import { createAltseasonClient } from "@altseason/sdk";

const client = createAltseasonClient({ baseUrl: "${apiOrigin}" });
const { matrix, classification } = decodeMarket(await client.marketArchive({ top: 400 }));
const methodology = {
  ...methodologyOf("top75-60d"),
  excludedRules: EXCLUSION_RULES.filter((rule) => rule !== "commodity-backed"),
};
const [history] = computeHistory(matrix, classification, [methodology]);
if (history !== undefined) console.log(historyPoints(history).at(-1));`,
  };
}
