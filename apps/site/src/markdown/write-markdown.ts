import type { DataLabel } from "@altseason/contract";
import type { AltseasonClient } from "@altseason/sdk";
import { PAGE_TEXTS } from "./page-texts.ts";
import { writeCoin, writeCoins, writeDay, writeNow } from "./reading-texts.ts";
import { writeDominance, writeMethods, writeSeasons } from "./market-texts.ts";
import { writeSignals } from "./signal-texts.ts";

/** Text of a page, and what its numbers are; null where it has none. */
export interface PageText {
  readonly text: string;
  readonly data: DataLabel | null;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A page's text in Markdown, by its path without the first slash; null where there is no such page. */
export async function writeMarkdown(
  client: AltseasonClient,
  path: string,
  apiOrigin: string,
): Promise<string | null> {
  const page = await writePage(client, path, apiOrigin);
  if (page === null) return null;
  return page.data === null ? page.text : `${page.text}\n\n${sourceLine(page.data)}\n`;
}

function writePage(
  client: AltseasonClient,
  path: string,
  apiOrigin: string,
): Promise<PageText | null> | PageText | null {
  const [first = "", second = ""] = path.split("/");
  if (first === "" || first === "index") return writeNow(client, undefined, apiOrigin);
  if (first === "v" && second !== "") return writeNow(client, second, apiOrigin);
  if (DAY.test(first)) return writeDay(client, first, second === "" ? undefined : second);
  if (first === "coins") return second === "" ? writeCoins(client) : writeCoin(client, second);
  if (first === "seasons") return writeSeasons(client);
  if (first === "signals") return writeSignals(client, second === "" ? undefined : second, apiOrigin);
  if (first === "dominance") return writeDominance(client);
  if (first === "methodology") return writeMethods(client);
  const text = PAGE_TEXTS[first];
  return text === undefined || second !== "" ? null : { text: text(apiOrigin), data: null };
}

function sourceLine({ provider, kind, asOf, stale, firstDay, lastDay }: DataLabel): string {
  const warning =
    kind === "simulated"
      ? " **Simulated market: every price is invented.**"
      : stale
        ? " **Out of date.**"
        : "";
  return `Source: ${provider} (${kind}), observed ${asOf}, days ${firstDay} to ${lastDay}.${warning}`;
}
