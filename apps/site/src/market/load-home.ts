import type { Coin } from "@altseason/contract";
import type { AltseasonClient } from "@altseason/sdk";
import { rangeStart } from "../history-chart/history-range.ts";
import type { HistoryRange } from "../history-chart/history-range.ts";
import { collectPages } from "./collect-pages.ts";
import type { HomeData } from "./home-data.ts";

const PAGE_SIZE = 1_000;
const OUTLOOK_DAYS = 30;
/** Our default and what the peers show on their pages. */
const PEERS = ["top100-90d", "blockchaincenter-90d", "coinmarketcap-90d"] as const;

/**
 * Reads what the home page of a variant shows; null when the API publishes no such variant.
 * @throws {AltseasonError} when the API does not answer as it should
 */
export async function loadHome(
  client: AltseasonClient,
  { variant: asked, range }: { readonly variant: string; readonly range: HistoryRange },
): Promise<HomeData | null> {
  const { methodologies, defaultVariant } = await client.methodologies();
  const variant = asked === "default" ? defaultVariant : asked;
  if (!methodologies.some(({ id }) => id === variant)) return null;
  const index = await client.index({ variant });
  const from = rangeStart(range, index.day);
  const [points, all, changes, outlook, { cadence }, ...peers] = await Promise.all([
    collectPages(async (cursor) => {
      const page = await client.history({
        variant,
        ...(from === null ? {} : { from }),
        ...(cursor === undefined ? {} : { cursor }),
      });
      return { items: page.points, nextCursor: page.nextCursor };
    }),
    collectPages(async (cursor) => {
      const page = await client.coins({
        variant,
        limit: PAGE_SIZE,
        ...(cursor === undefined ? {} : { cursor }),
      });
      return { items: page.coins, nextCursor: page.nextCursor };
    }),
    client.changes({ variant }),
    client.outlook({ variant, days: OUTLOOK_DAYS }),
    client.status(),
    ...PEERS.filter((peer) => methodologies.some(({ id }) => id === peer)).map((peer) =>
      client.index({ variant: peer }),
    ),
  ]);
  const smallest = Math.max(0, ...all.filter(isConstituent).map(({ rank }) => rank));
  return {
    index,
    range,
    points,
    coins: all.filter((coin) => isConstituent(coin) || coin.standing === "benchmark"),
    all: all.map(({ standing }) => ({ standing })),
    left: all.filter(
      ({ standing, rank }) => rank <= smallest && (standing === "excluded" || standing === "passed-over"),
    ),
    methodologies,
    defaultVariant,
    changes,
    outlook,
    cadence,
    peers,
  };
}

function isConstituent({ standing }: Coin): boolean {
  return standing === "outperformed" || standing === "underperformed";
}
